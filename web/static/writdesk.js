// Writdesk: makes pages easier where scripts run. Every page works without this file.
"use strict";

document.documentElement.classList.add("js");

/** Put the changing part of a visit's page anew as often as the server says, until the page is left. */
function keepLive(place) {
  const announce = document.querySelector("[data-announce]");
  const inside = () => place.querySelector("[data-poll]");
  let said = inside().dataset.say;
  const later = () => setTimeout(look, Number(inside().dataset.poll));
  async function look() {
    try {
      const answer = await fetch(place.dataset.live, { redirect: "error", headers: { Accept: "text/html" } });
      if (answer.ok) {
        const text = await answer.text();
        if (text !== place.dataset.shown) show(text);
      }
    } catch { /* the server may be starting again: look once more, later */ }
    later();
  }
  function show(text) {
    const isOpen = [...place.querySelectorAll("details")].map((one) => one.open);
    place.innerHTML = text; // from our own server, with everything from outside escaped there
    place.dataset.shown = text;
    place.querySelectorAll("details").forEach((one, at) => { one.open = isOpen[at] ?? false; });
    if (inside().dataset.say !== said) {
      said = inside().dataset.say;
      announce.textContent = said;
      document.title = `${place.querySelector("h1").textContent} · Writdesk`;
    }
  }
  later();
}

/** Gather files from both fields and from dragging into one list whose order can be changed before it is sent. */
function gatherFiles(drop) {
  const [choose, photo] = drop.querySelectorAll(".way input");
  const list = drop.querySelector("[data-chosen]");
  const hint = drop.querySelector("[data-drop-hint]");
  let files = [];
  drop.querySelector("[data-plain-only]").remove();
  hint.hidden = !matchMedia("(hover: hover)").matches;
  photo.removeAttribute("name"); // its files go through the first field, in the order of the list
  choose.addEventListener("change", () => add(choose.files));
  photo.addEventListener("change", () => { add(photo.files); photo.value = ""; });
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("is-over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); add(event.dataTransfer.files); });

  function add(more) {
    files = [...files, ...[...more].filter((file) => !files.includes(file))];
    draw();
  }
  function draw() {
    const all = new DataTransfer();
    files.forEach((file) => all.items.add(file));
    choose.files = all.files;
    files = [...all.files];
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map(line));
  }
  function line(file, at) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bare = document.createElement("bdi");
    bare.textContent = file.name;
    const size = document.createElement("small");
    size.textContent = ` ${(file.size / 1024).toFixed(0)} kB`;
    name.append(bare, size);
    item.append(name, button("↑", `Move ${file.name} up`, at === 0, () => swap(at, at - 1)),
      button("↓", `Move ${file.name} down`, at === files.length - 1, () => swap(at, at + 1)),
      button("✕", `Leave out ${file.name}`, false, () => { files.splice(at, 1); draw(); }));
    return item;
  }
  function swap(one, other) {
    [files[one], files[other]] = [files[other], files[one]];
    draw();
    list.children[other]?.querySelector("button:not(:disabled)")?.focus();
  }
  function button(mark, label, isOff, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = mark;
    made.setAttribute("aria-label", label);
    made.disabled = isOff;
    made.addEventListener("click", act);
    return made;
  }
}

/** Light a box on the page with its line in the list, and the line with its box. */
function pairUp() {
  const light = (name, isLit) => {
    document.querySelectorAll(`[data-pair="${CSS.escape(name)}"]`).forEach((one) => one.classList.toggle("lit", isLit));
  };
  for (const [kind, isLit] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(kind, (event) => {
      const one = event.target.closest?.("[data-pair]");
      if (one) light(one.dataset.pair, isLit);
    });
  }
}

/** Send a form once, however often its button is pressed. */
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    const press = form.querySelector("[type=submit]");
    press.setAttribute("aria-disabled", "true");
    press.append(" …");
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

document.querySelectorAll("[data-live]").forEach(keepLive);
document.querySelectorAll("[data-drop]").forEach(gatherFiles);
document.querySelectorAll("form[data-once]").forEach(sendOnce);
if (document.querySelector("[data-pair]")) pairUp();
document.querySelector("[data-focus]")?.focus();
