import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./schema";

/** What the API answers with, by the names of the OpenAPI document. */
export type Schemas = components["schemas"];

/** Every error of the API: RFC 9457 problem details with `success: false` and a sentence in `error`. */
export type Problem = Schemas["Problem"];

export type NeptuClient = Client<paths>;

export interface NeptuOptions {
  /** Where the API is, without a path: `https://api.neptu.day`. */
  baseUrl: string;
  /** The access token of the session, if there is one; asked for with every request. */
  accessToken?: () => string | undefined;
}

/** A client whose paths, parameters, bodies and answers are typed. */
export function createNeptuClient({ baseUrl, accessToken }: NeptuOptions): NeptuClient {
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest({ request }) {
      const token = accessToken?.();
      if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
      return request;
    },
  });
  return client;
}

/** The API said no; `problem` says why, in a sentence and for programs. */
export class NeptuError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.error);
    this.name = "NeptuError";
  }
}

/** The answer of a call, or its problem thrown. */
export function dataOf<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.error !== undefined) throw new NeptuError(answer.error);
  if (answer.data === undefined) throw new Error("The API answered without a body.");
  return answer.data;
}
