import { expect, it } from "vitest";
import { applySocial } from "#shared/records/social.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { examples } from "../../../functions/webhooks/meta/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";

it("a comment ends the same in whatever order its writing, edit and removal come", () => {
	const life = examples.filter(({ name }) =>
		/^feed\.comment\.(add|edited|remove)$/.test(name),
	);
	const ends = permutations(life).map((deliveries) => {
		const { step, snapshot } = memoryRecords();
		for (const { body } of deliveries)
			for (const event of metaReader.normalize(deliveryOf(body)))
				step((draft) => applySocial(draft, event));
		return snapshot();
	});
	expect(ends).toHaveLength(6);
	for (const end of ends) expect(end).toEqual(ends[0]);
	expect(Object.values(ends[0] ?? {})).toContainEqual(
		expect.objectContaining({
			state: "removed",
			text: "Are you open on Saturday or Sunday?",
		}),
	);
});
