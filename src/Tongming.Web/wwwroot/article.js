// Print, letter size and the address to share: only where scripts run, for they cannot do without.
(() => {
  const article = document.querySelector("article.article");
  const title = article?.querySelector("h1");
  if (!title) return;
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "阅读工具");
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const sizes = ["", "text-large", "text-larger"];
  let size = 0;
  function add(label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    tools.append(button);
  }
  function resize(by) {
    size = Math.min(sizes.length - 1, Math.max(0, size + by));
    article.classList.remove("text-large", "text-larger");
    if (sizes[size]) article.classList.add(sizes[size]);
    said.textContent = ["标准字号", "大字号", "特大字号"][size];
  }
  add("字大些", () => resize(1));
  add("字小些", () => resize(-1));
  add("打印", () => window.print());
  add("分享", async () => {
    if (navigator.share) {
      try { await navigator.share({ title: title.textContent, url: location.href }); } catch { /* The visitor changed his mind. */ }
      return;
    }
    try {
      await navigator.clipboard.writeText(`${title.textContent} ${location.href}`);
      said.textContent = "标题和网址已复制，可以粘贴到别处。";
    } catch {
      said.textContent = `请复制网址：${location.href}`;
    }
  });
  tools.append(said);
  title.after(tools);
})();
