"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const links = [...document.querySelectorAll("#list a")];
  const main = $("document");
  const status = $("status");
  const minor = new Set(["boundary", "place", "confidence"]);
  const isWide = matchMedia("(min-width: 60.01rem)");
  let at = -1;
  let current = -1;
  let data = null;
  let showsMarkup = false;

  /// An element with text, which is never read as markup.
  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function button(text, act, className) {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  function open(index, focus) {
    if (index < 0 || index >= links.length) return false;
    if (index !== at) {
      at = index;
      data = JSON.parse($("data-" + index).textContent);
      for (const link of links) link.removeAttribute("aria-current");
      links[index].setAttribute("aria-current", "true");
      links[index].scrollIntoView({block: "nearest"});
      draw();
      if (location.hash !== "#d" + index) history.replaceState(null, "", "#d" + index);
      window.scrollTo({top: Math.min(window.scrollY, $("columns").offsetTop), behavior: "instant"});
    }
    current = -1;
    if (focus) main.focus({preventScroll: true});
    say(`${data.name}: ${data.state}, document ${index + 1} of ${links.length}`);
    return true;
  }

  function draw() {
    main.replaceChildren();
    const title = make("h2", "", data.name);
    title.dir = "auto";
    title.append(" ", make("span", "state " + data.state, data.state));
    const facts = make("dl", "facts");
    for (const [name, text] of data.facts) {
      const pair = make("div");
      const value = make("dd", "", text);
      value.dir = "auto";
      pair.append(make("dt", "", name), value);
      facts.append(pair);
    }
    const panes = make("div", "panes");
    panes.append(record(), source());
    main.append(title, facts, panes);
  }

  function pane(name, id) {
    const section = make("section");
    section.setAttribute("aria-labelledby", id);
    // It scrolls by itself, which takes the focus of a keyboard.
    section.tabIndex = 0;
    const head = make("div", "pane-head");
    const title = make("h3", "", name);
    title.id = id;
    head.append(title);
    section.append(head);
    return [section, head];
  }

  function record() {
    const [section] = pane("Record", "record-title");
    for (const field of data.fields) {
      const box = make("div", "field");
      const title = make("h3", "", field.field);
      if (field.state) {
        title.append(make("span", "state " + field.state, field.rejected ? "rejected" : field.state));
      }
      box.append(title);
      if (field.value.length) box.append(entries(field.value));
      for (const change of field.changes) box.append(changed(change));
      section.append(box);
    }
    return section;
  }

  const shownEntries = 12;

  function entries(values) {
    const list = make("ul");
    const add = some => {
      for (const value of some) {
        const item = make("li");
        const text = value.piece === undefined
          ? make("span", "", value.text)
          : button(value.text, () => show(value.piece, true), "entry");
        text.dir = "auto";
        text.lang = data.lang;
        item.append(text);
        list.append(item);
      }
    };
    add(values.slice(0, shownEntries));
    const rest = values.slice(shownEntries);
    if (rest.length) {
      const item = make("li");
      item.append(button(`${rest.length} more`, () => { item.remove(); add(rest); }, "fold"));
      list.append(item);
    }
    return list;
  }

  function changed(change) {
    const box = make("div", "change" + (minor.has(change.kind) ? " minor" : ""));
    box.tabIndex = -1;
    box.append(make("span", "path", `${change.path}: ${change.kind}`));
    const words = make("span");
    words.dir = "auto";
    words.lang = data.lang;
    change.parts.forEach(([kind, text], index) => {
      const name = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
      if (kind !== "same" || text.length < 400) {
        words.append(make(name, "", text));
        return;
      }
      // What both sides have is folded, but for the words beside a change.
      const isFirst = index === 0, isLast = index === change.parts.length - 1;
      const head = isFirst ? "" : text.slice(0, 120);
      const tail = isLast ? "" : text.slice(-120);
      const fold = button(" … ", () => fold.replaceWith(middle), "fold");
      fold.setAttribute("aria-label", "show the words between");
      const middle = document.createTextNode(text.slice(head.length, text.length - tail.length));
      words.append(head, fold, tail);
    });
    box.append(words);
    if (change.piece === undefined && change.kind === "removed") change.piece = place(change);
    if (change.piece !== undefined) {
      box.dataset.piece = change.piece;
      box.append(button("source", () => show(change.piece, true)));
    }
    return box;
  }

  /// The piece of the source that has the words of an entry which was not found.
  function place(change) {
    const texts = change.parts.map(part => part[1]).join("").split(" · ");
    const words = texts.sort((a, b) => b.length - a.length)[0].replace(/\s+/g, " ").slice(0, 60);
    if (words.length < 4) return undefined;
    const index = data.pieces.findIndex(piece => (piece.zone || piece.reason)
      && (piece.text ?? piece.raw).replace(/\s+/g, " ").includes(words));
    return index < 0 ? undefined : index;
  }

  function source() {
    const [section, head] = pane("Source", "source-title");
    const isPage = data.pieces.some(piece => piece.text !== undefined);
    if (isPage) {
      const toggle = button("Markup", () => setMarkup(!showsMarkup));
      toggle.id = "markup";
      toggle.setAttribute("aria-pressed", String(showsMarkup));
      head.append(toggle);
    }
    const box = make("div", "source " + (isPage ? "page" : "plain"));
    box.lang = data.lang;
    data.pieces.forEach((piece, index) => {
      const drawn = pieceOf(piece, index, isPage);
      if (drawn) box.append(drawn);
    });
    if (!data.pieces.length) box.append(make("p", "notice", "There is no record of it."));
    section.append(box);
    return section;
  }

  function pieceOf(piece, index, isPage) {
    if (!piece.zone && !piece.reason) {
      if (!isPage) return document.createTextNode(piece.raw);
      return showsMarkup ? make("span", "gap", piece.raw) : null;
    }
    const text = isPage && !showsMarkup ? piece.text : piece.raw ?? piece.text;
    const box = make(isPage ? "div" : "span", "piece");
    box.id = "piece-" + index;
    box.tabIndex = -1;
    box.dir = isPage ? "auto" : "";
    if (piece.zone) {
      box.classList.add("zone-" + piece.zone);
      box.title = `${piece.zone}, confidence ${piece.sure}`;
      if (isPage || startsZone(index)) box.append(make("span", "tag", piece.zone));
      box.append(make("span", "", text));
    } else {
      box.classList.add("removed");
      box.title = piece.evidence;
      box.append(make("span", "tag", `${piece.reason}: ${piece.evidence}`), make("del", "", text));
    }
    return box;
  }

  /// Whether no piece of the same zone stands just before.
  function startsZone(index) {
    for (let before = index - 1; before >= 0; before -= 1) {
      const piece = data.pieces[before];
      if (piece.zone || piece.reason) return piece.zone !== data.pieces[index].zone;
    }
    return true;
  }

  function setMarkup(isOn) {
    showsMarkup = isOn;
    const old = main.querySelector("[aria-labelledby=source-title]");
    if (old) old.replaceWith(source());
    say(isOn ? "markup shown" : "markup hidden");
  }

  function show(index, focus) {
    for (const piece of main.querySelectorAll(".here")) piece.classList.remove("here");
    const piece = $("piece-" + index);
    if (!piece) return;
    piece.classList.add("here");
    piece.scrollIntoView({block: "center"});
    if (focus) piece.focus({preventScroll: true});
  }

  function differences() { return [...main.querySelectorAll(".change")]; }

  function go(step) {
    let all = differences();
    let next = current + step;
    if (next < 0 || next >= all.length) {
      // On to the next document that has one.
      let index = at + step;
      while (index >= 0 && index < links.length && !links[index].querySelector(".count")) {
        index += step;
      }
      if (!open(index, false)) { say(step > 0 ? "no more differences" : "no earlier difference"); return; }
      all = differences();
      next = step > 0 ? 0 : all.length - 1;
      if (!all.length) return;
    }
    for (const change of all) change.classList.remove("current");
    current = next;
    all[current].classList.add("current");
    if (all[current].dataset.piece && isWide.matches) show(Number(all[current].dataset.piece));
    all[current].scrollIntoView({block: "center"});
    all[current].focus({preventScroll: true});
    const path = all[current].querySelector(".path").textContent;
    say(`${data.name}: difference ${current + 1} of ${all.length}, ${path}`);
  }

  function say(text) { status.textContent = text; }

  const acts = {
    j: () => go(1),
    k: () => go(-1),
    n: () => open(at + 1, true) || say("the last document"),
    p: () => open(at - 1, true) || say("the first document"),
    s: () => differences()[current]?.querySelector("button:last-child")?.click(),
    m: () => $("markup")?.click(),
    "/": () => { $("documents").open = true; $("filter").focus(); },
    "?": () => $("help").showModal(),
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    if (event.target instanceof HTMLInputElement) {
      if (event.key === "Escape") { event.target.value = ""; find(""); event.target.blur(); }
      return;
    }
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  $("help-button").addEventListener("click", () => $("help").showModal());
  $("filter").addEventListener("input", event => find(event.target.value.toLowerCase()));
  function find(wanted) {
    for (const link of links) {
      link.parentElement.hidden = !link.textContent.toLowerCase().includes(wanted);
    }
  }
  window.addEventListener("hashchange", fromAddress);
  function fromAddress() {
    const match = /^#d(\d+)$/.exec(location.hash);
    if (match) open(Number(match[1]), true);
    return Boolean(match);
  }
  if (!isWide.matches) $("documents").open = false;
  if (!fromAddress()) open(0, false);
})();
