import { readFileSync } from "node:fs";
import type { Example } from "#shared/webhook/example.ts";

export const examples: readonly Example[] = [
	{
		webhook: "test",
		name: "post",
		method: "POST",
		headers: {
			"content-type": "application/json",
			"webhook-id": "msg_3fKx9TbWqLr5NzVd",
		},
		body: readFileSync(
			new URL("./examples/post.body", import.meta.url),
			"utf8",
		),
		ids: ["msg_3fKx9TbWqLr5NzVd"],
	},
	// A GET has no body: an empty one is signed.
	{
		webhook: "test",
		name: "get",
		method: "GET",
		headers: { "webhook-id": "msg_8cPy4JhGsMv2RkXe" },
		body: "",
		ids: ["msg_8cPy4JhGsMv2RkXe"],
	},
];
