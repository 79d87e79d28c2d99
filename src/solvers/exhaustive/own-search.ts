/** Our own search to the end. Small models and doubtful answers need it: it is loaded with the first of them. */
export const ownSearch = () => import("./own-answer.js");
