// Talking to the desk's server. Whatever fails on the way is told, and tried again: after a while,
// when the network is back, and when the officer comes back from signing in in another tab.
const WAITS = [1000, 3000, 8000, 20000]; // milliseconds before the next try
const MOST_FAILURES = 6; // of the server itself; a line may be down for as long as it likes

const form = document.querySelector("[data-intake-receive], [data-intake-check]");
const trouble = form.querySelector("[data-trouble]");

const LINE_IS_DOWN = "การเชื่อมต่อขาด สิ่งที่ส่งถึงแล้วยังอยู่ครบ จะส่งต่อเองเมื่อเชื่อมต่อได้";
const SERVER_FAILS = "ระบบขัดข้องชั่วคราว สิ่งที่ส่งถึงแล้วยังอยู่ครบ กำลังลองใหม่";
const SIGNED_OUT = "หมดเวลาเข้าสู่ระบบ สิ่งที่พิมพ์และส่งแล้วยังอยู่ครบ เข้าสู่ระบบแล้วกลับมาที่หน้านี้ จะทำต่อเอง";
const GONE = "ข่าวนี้ถูกลบหรือสร้างเป็นร่างแล้ว กรุณาเปิดหน้านี้ใหม่";

/** The server's "no"; its message is Thai and says what to do. Trying again is of no use. */
export class Refused extends Error {}
class Failed extends Error {}
class SignedOut extends Error {}

/** Ask for JSON. A piece that came at the wrong place (409) is an answer, not an error. */
export async function ask(url, options = {}) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, Accept: "application/json" };
  const response = await fetch(url, { credentials: "same-origin", ...options, headers: { ...headers, ...options.headers } });
  if (response.redirected || response.status === 403) await renewToken();
  if (response.status === 404) throw new Refused(GONE);
  const answer = await response.json().catch(() => ({}));
  if (response.status === 422 || response.status === 400) throw new Refused(answer.reason || answer.problem || GONE);
  if (response.redirected || (!response.ok && response.status !== 409)) throw new Failed(SERVER_FAILS);
  return answer;
}

/** Signing in anew changes the token that forms carry: take the one that is good now. */
async function renewToken() {
  const response = await fetch(location.pathname, { credentials: "same-origin" });
  if (response.redirected) throw new SignedOut(SIGNED_OUT);
  const found = /name="csrfmiddlewaretoken" value="(\w+)"/.exec(await response.text());
  if (found) form.elements.csrfmiddlewaretoken.value = found[1];
}

/** Do `work` until it is done. Throws Refused, or the AbortError of work that was given up. */
export async function patiently(work) {
  for (let tries = 0, failures = 0; ; tries += 1) {
    try {
      const done = await work();
      tell(null);
      return done;
    } catch (error) {
      if (error instanceof Refused || error.name === "AbortError") throw error;
      if (error instanceof Failed) failures += 1;
      if (failures > MOST_FAILURES) {
        tell(null);
        throw new Refused("ระบบขัดข้อง ทำรายการนี้ไม่ได้ กรุณาลองใหม่ภายหลัง");
      }
      tell(error);
      await wait(WAITS[Math.min(tries, WAITS.length - 1)]);
    }
  }
}

/** Show what is wrong at the moment, or with null that nothing is. */
export function tell(error) {
  const known = error instanceof Refused || error instanceof Failed || error instanceof SignedOut;
  const message = error ? (known ? error.message : LINE_IS_DOWN) : "";
  trouble.hidden = !message;
  trouble.querySelector("a").hidden = !(error instanceof SignedOut);
  const words = trouble.querySelector("[data-words]");
  if (words.textContent !== message) words.textContent = message;
}

function wait(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    const moments = ["online", "focus"];
    for (const moment of moments) window.addEventListener(moment, done);
    function done() {
      clearTimeout(timer);
      for (const moment of moments) window.removeEventListener(moment, done);
      resolve();
    }
  });
}
