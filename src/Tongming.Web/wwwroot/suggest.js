// Offers titles while somebody types. Without it the search works as well.
(() => {
  const field = document.querySelector("input[data-suggest]");
  if (!field?.dataset.suggest) return;
  const list = document.createElement("datalist");
  list.id = "suggestions";
  field.after(list);
  field.setAttribute("list", list.id);
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    const words = field.value.trim();
    if (words.length < 2) { list.replaceChildren(); return; }
    waiting = setTimeout(async () => {
      const answer = await fetch(`${field.dataset.suggest}&q=${encodeURIComponent(words)}`);
      if (!answer.ok || field.value.trim() !== words) return;
      const titles = await answer.json();
      list.replaceChildren(...titles.map((title) => {
        const option = document.createElement("option");
        option.value = title;
        return option;
      }));
    }, 200);
  });
})();
