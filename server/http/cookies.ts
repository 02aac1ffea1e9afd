import { parseCookie, stringifySetCookie } from "cookie";

export interface CookieRules {
  path: string;
  sameSite: "strict" | "lax";
  /** Seconds it lives; 0 takes it away; left out, it ends with the browser. */
  maxAge?: number;
}

/** The cookies of a request by name. */
export function readCookies(header: string | undefined): Record<string, string | undefined> {
  return header ? parseCookie(header) : {};
}

/** A Set-Cookie line: never readable by scripts, and `Secure` exactly when people come by https. */
export function cookieLine(name: string, value: string, rules: CookieRules, isHttps: boolean): string {
  return stringifySetCookie({
    name,
    value,
    httpOnly: true,
    secure: isHttps,
    path: rules.path,
    sameSite: rules.sameSite,
    ...(rules.maxAge === undefined ? {} : { maxAge: rules.maxAge }),
  });
}
