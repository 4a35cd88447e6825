import type { Random } from "../random.ts";
import type { Handle } from "./planned.ts";

/** Somebody who calls, writes and pays: all of it must end with one contact. */
export type Person = {
	readonly customer: string;
	readonly email: string;
	/** E.164. */
	readonly phone: string;
	readonly name: string;
};

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** No recorded example has a number of this area. */
export const people = (
	count: number,
	random: Random,
): [Person, ...Person[]] => {
	const person = (index: number): Person => ({
		customer: `cus_${random.text(14, letters)}`,
		email: `person${index}@chaos.example`,
		phone: `+1585${2_000_000 + index}`,
		name: `Person ${index}`,
	});
	const [first, ...others] = Array.from({ length: count }, (_, index) =>
		person(index),
	);
	return [first ?? person(0), ...others];
};

export const byPhone = ({ phone }: Person): Handle => `phone:${phone}`;
export const byEmail = ({ email }: Person): Handle => `email:${email}`;
export const byCustomer = ({ customer }: Person): Handle =>
	`customer:stripe:${customer}`;
