/** Who comments on what, in every example of the page. */
export const page = "214806719533042";
export const post = `${page}_430915627718846`;
export const postUrl = `https://www.facebook.com/${page}/posts/430915627718846`;
export const dana = { id: "6120458837719243", name: "Dana Whitfield" };
export const owen = { id: "5903316482270154", name: "Owen Pratt" };

export const ofDana = {
	kind: "comment",
	id: "facebook:430915627718846_1184520973066281",
	provider: "facebook",
	from: dana,
	account: page,
	url: postUrl,
	about: post,
} as const;
