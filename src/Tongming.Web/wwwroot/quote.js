// Whoever returns a draft selects words in the text; they go into the remark as a quote, and the drafter sees them marked. Without a
// script the quote is typed.
(() => {
  const field = document.querySelector("textarea[name=Reason]");
  const text = document.querySelector(".article-text[data-quotable=true]");
  if (!field || !text) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn second";
  button.textContent = "对选中的文字提意见";
  const hint = document.createElement("p");
  hint.className = "form-hint";
  hint.setAttribute("role", "status");
  hint.textContent = "在右边的正文里选中有问题的文字，再按这个按钮。";
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const chosen = getSelection();
    const words = chosen.toString().trim().replace(/\s+/g, " ");
    if (words.length < 2 || !text.contains(chosen.anchorNode)) {
      hint.textContent = "还没有选中正文里的文字，至少选两个字。";
      return;
    }
    field.value += `${field.value && !field.value.endsWith("\n") ? "\n" : ""}“${words.slice(0, 200)}”：`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  field.after(button, hint);
})();
