// A film is a link until the reader presses it; then YouTube's cookieless player takes its place.
const HOSTS = new Set(["www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be"]);

function filmId(address) {
  const url = new URL(address);
  if (!HOSTS.has(url.hostname)) return null;
  const path = url.pathname.split("/").filter(Boolean);
  const id = url.searchParams.get("v") ?? path.at(-1) ?? "";
  return /^[\w-]{6,20}$/.test(id) ? id : null;
}

function player(id, title) {
  const frame = document.createElement("iframe");
  frame.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
  frame.title = title;
  frame.className = "film__player";
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  return frame;
}

for (const link of document.querySelectorAll("[data-film]")) {
  const id = filmId(link.href);
  if (!id) continue;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const frame = player(id, link.querySelector(".film__title").textContent);
    link.replaceWith(frame);
    frame.focus();
  });
}
