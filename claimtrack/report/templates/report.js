// Filters, sorts and folds the claims of the page. Without it everything can be read all the same.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("filter");
  if (!form) return;
  document.documentElement.classList.add("js");

  const claims = byId("claims"), shown = byId("shown"), none = byId("none"), fold = byId("fold"), more = byId("more");
  const search = byId("search"), speaker = byId("speaker"), verdict = byId("verdict"), kind = byId("kind");
  const figure = byId("figure"), sort = byId("sort"), choices = byId("choices");
  const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  const counted = (number) => number.toLocaleString("en") + (number === 1 ? " claim" : " claims");

  const entries = new Map();
  for (const link of document.querySelectorAll(".contents a")) entries.set(link.hash.slice(1), link.parentNode);
  let place = 0;
  const groups = Array.from(document.querySelectorAll("details.group"), (node, at) => ({
    node, at, number: node.querySelector("summary .many"), entry: entries.get(node.id),
    also: node.querySelector(".also"), name: plain(node.querySelector("h2").textContent),
    about: Array.from(node.querySelectorAll(":scope > .about"), (about) => plain(about.textContent)).join(" "),
    cards: Array.from(node.querySelectorAll("article"), (card) => ({
      node: card, at: place++, speakers: (card.dataset.s || "").split(" "), verdict: card.querySelector("h3 b").className,
      kind: card.dataset.k, figures: (card.dataset.f || "").split(" "), day: card.dataset.d || "",
      words: null, shown: true,
    })),
  }));
  const total = place;

  const cite = document.createElement("button");
  cite.textContent = "Cite";
  for (const source of claims.querySelectorAll(".source")) source.append(" ", cite.cloneNode(true));

  const told = document.createElement("p");  // for screen readers
  told.className = "unseen";
  told.setAttribute("role", "status");
  document.querySelector("main").append(told);

  // What can be searched is put together when it is first searched: thousands of claims open faster so.
  function words(card, group) {
    if (card.words === null) {
      const parts = Array.from(card.node.children, (part) => (part.className === "source" ? "" : part.textContent));
      for (const part of card.node.querySelector(".source").childNodes) if (part.nodeName !== "BUTTON") parts.push(part.textContent);
      card.words = `${plain(parts.join(" "))} ${group.name} ${group.about}`;
    }
    return card.words;
  }

  const fitsFigure = (card, wanted) =>
    !wanted || (wanted === "*" ? card.figures[0] !== "" : wanted === "-" ? card.figures[0] === "" : card.figures.includes(wanted));

  function filter() {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const group of groups) {
      let here = 0;
      for (const card of group.cards) {
        const fits = (!verdict.value || card.verdict === verdict.value) && (!kind.value || card.kind === kind.value) &&
          (!speaker.value || card.speakers.includes(speaker.value)) && fitsFigure(card, figure.value) &&
          wanted.every((word) => words(card, group).includes(word));
        if (fits !== card.shown) card.node.hidden = !(card.shown = fits);
        if (fits) here++;
      }
      number += here;
      const only = here === group.cards.length;
      const gone = here === 0 && (group.cards.length > 0 || narrowed());  // some only point to claims elsewhere
      if (group.node.hidden !== gone) group.node.hidden = gone;
      if (group.entry && group.entry.hidden !== gone) group.entry.hidden = gone;
      if (group.cards.length) {
        const text = only ? counted(here) : here.toLocaleString("en") + " of " + counted(group.cards.length);
        if (group.number.textContent !== text) group.number.textContent = text;
      }
    }
    none.hidden = number > 0;
    shown.value = number === total ? counted(total) : number.toLocaleString("en") + " of " + counted(total);
  }

  const narrowed = () => Boolean(search.value.trim() || speaker.value || verdict.value || kind.value || figure.value);

  // Each order compares two claims, and two groups; claims without a day come last.
  const day = (a, b) => (a.day || "9999").localeCompare(b.day || "9999") || a.at - b.at;
  const newest = (a, b) => (b.day || "").localeCompare(a.day || "") || a.at - b.at;
  const first = (group, order) => group.cards.reduce((best, card) => (!best || order(card, best) < 0 ? card : best), null);
  const dated = (order) => (a, b) => (a.first && b.first ? order(a.first, b.first) : !a.first - !b.first) || a.at - b.at;
  const asMade = (a, b) => a.at - b.at;
  const orders = {
    "": [asMade, asMade],
    old: [day, dated(day)],
    new: [newest, dated(newest)],
    name: [asMade, (a, b) => a.name.localeCompare(b.name) || a.at - b.at],
    many: [asMade, (a, b) => b.cards.length - a.cards.length || a.at - b.at],
  };

  function arrange() {
    const [ofCards, ofGroups] = orders[sort.value];
    for (const group of groups) {
      group.first = first(group, ofCards);
      group.cards.sort(ofCards);
      if (group.cards.length > 1) {
        const sorted = document.createDocumentFragment();
        for (const card of group.cards) sorted.append(card.node);
        if (group.also) group.node.insertBefore(sorted, group.also);
        else group.node.append(sorted);
      }
    }
    groups.sort(ofGroups);
    claims.append(...groups.map((group) => group.node));
    for (const group of groups) if (group.entry) group.entry.parentNode.append(group.entry);
  }

  function foldAll() {
    const open = !groups.some((group) => group.node.open);
    for (const group of groups) group.node.open = open;
    nameFold();
  }
  const nameFold = () => { fold.textContent = groups.some((group) => group.node.open) ? "Fold all" : "Unfold all"; };

  // A claim that is linked to is shown, whatever was filtered away or folded.
  function reveal() {
    const node = byId(decodeURIComponent(location.hash.slice(1)));
    if (!node || !claims.contains(node)) return;
    if (node.hidden || node.closest("details.group[hidden]")) showAll();
    const group = node.closest("details.group");
    if (group) group.open = true;
    node.scrollIntoView();
  }

  function showAll() {
    const order = sort.value;
    form.reset();
    sort.value = order;
    filter();
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  // The words as the article has them, who said them and when, where they stand, and the claim's id.
  function citation(card) {
    const text = (selector) => { const node = card.querySelector(selector); return node ? node.textContent.trim() : ""; };
    const group = card.closest("details.group"), own = card.querySelector("cite");
    const marked = Array.from(card.querySelectorAll(".context mark"), (node) => node.textContent.trim()).join(" … ");
    const title = own ? own.textContent : group.querySelector("h2").textContent;
    let about = own ? "" : [", ", ...Array.from(group.querySelectorAll(".about span"), (node) => node.textContent)].join("");
    for (let node = own && own.nextSibling; node && node.nodeName !== "A"; node = node.nextSibling) about += node.textContent;
    const link = card.querySelector("cite a") || group.querySelector(".about a");
    const when = text("time");
    return [
      `${text("h3 bdi")}: ${text(".corrected.text span") || marked}${when ? ` (${when})` : ""}.`,
      `“${title.trim()}”${about.replace(/[\s,]+$/, "")}.`,
      link ? link.href : "",
      `Claim ${card.id}, ${card.querySelector("h3 b").className}.`,
    ].filter(Boolean).join(" ");
  }

  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const choice of [speaker, verdict, kind, figure]) choice.addEventListener("change", filter);
  sort.addEventListener("change", arrange);
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  form.addEventListener("reset", () => setTimeout(() => { filter(); arrange(); }));
  byId("clear").addEventListener("click", () => { showAll(); search.focus(); });
  fold.addEventListener("click", foldAll);
  claims.addEventListener("toggle", nameFold, true);
  more.addEventListener("click", () => {
    const open = choices.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
  });
  claims.addEventListener("click", async (event) => {
    const button = event.target.closest(".source button");
    if (!button) return;
    await copy(citation(button.closest("article")));
    told.textContent = "The citation is copied.";
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Cite"; told.textContent = ""; }, 2000);
  });
  window.addEventListener("hashchange", reveal);
  if (!CSS.supports("selector(::details-content)")) {  // where the stylesheet cannot unfold what is printed
    window.addEventListener("beforeprint", () => { for (const group of groups) group.node.open = true; });
  }
  const contents = document.querySelector(".contents details");
  if (contents && matchMedia("(max-width: 64rem)").matches) contents.open = false;
  if (location.hash) reveal();
})();
