import { ofDana } from "./facebook-people.ts";
import { recorded } from "./recorded.ts";

export const commentExamples = [
	recorded("facebook", "feed.comment.add", "feed.comment.add", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:430915627718846_1184520973066281:add",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				at: "2026-11-20T15:02:58.000Z",
				verb: "added",
				text: "Are you open on Saturday? 🙂 https://example.com/hours",
			},
		],
	}),
	recorded("facebook", "feed.comment.edited", "feed.comment.edited", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:1848b7a5f2b86948fd2051f8fda8346cb02e5b93c49b1a496c0aa46c7c405dad",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				// `created_time` is that of the comment.
				at: "2026-11-20T15:04:00.000Z",
				verb: "edited",
				text: "Are you open on Saturday or Sunday?",
			},
		],
	}),
	recorded("facebook", "feed.comment.remove", "feed.comment.remove", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:430915627718846_1184520973066281:remove",
			type: "feed",
		},
		events: [{ ...ofDana, at: "2026-11-20T15:06:00.000Z", verb: "removed" }],
	}),
	recorded("facebook", "feed.comment.hide", "feed.comment.hide", {
		ids: ["1184520973066281"],
		identity: {
			id: "feed:f8d8c84035d093080877062cb42e99acec5ccc08f66a49c824b3d6e420923790",
			type: "feed",
		},
	}),
	// The page's own answer.
	recorded("facebook", "feed.comment.own", "feed.comment.own", {
		ids: ["2047719385510632"],
		identity: {
			id: "feed:430915627718846_2047719385510632:add",
			type: "feed",
		},
	}),
	// Its author has not let the app see who they are.
	recorded("facebook", "feed.comment.anonymous", "feed.comment.anonymous", {
		ids: ["3390127746158805"],
		identity: {
			id: "feed:430915627718846_3390127746158805:add",
			type: "feed",
		},
		events: [
			{
				...ofDana,
				id: "facebook:430915627718846_3390127746158805",
				from: undefined,
				at: "2026-11-20T15:02:58.000Z",
				verb: "added",
				text: "How much is a cleaning?",
			},
		],
	}),
];
