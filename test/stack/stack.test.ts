// The CDK takes longer to load than any of these take to look at a stack: loaded once, it serves them all.
import "./alarms.laws.ts";
import "./base-url.laws.ts";
import "./checks.laws.ts";
import "./functions.laws.ts";
import "./plan.laws.ts";
import "./queues.laws.ts";
import "./rights.laws.ts";
import "./routes.laws.ts";
import "./stages.laws.ts";
import "./storage.laws.ts";
import "./users.laws.ts";
