// Puts an editor in the place of each text with markup. Without it the field takes plain words, of which the server makes paragraphs;
// what the editor sends is cleaned by the server as well.
(() => {
  const fields = document.querySelectorAll("textarea[data-rich=true]");
  if (fields.length === 0) return;

  const buttons = [
    "paragraph", "bold", "italic", "underline", "|", "ul", "ol", "|", "left", "center", "right", "|",
    "table", "link", "picture", "figure", "hr", "|", "eraser", "undo", "redo", "|", "fullsize",
  ];

  // Pictures go to the server at once, and the text gets their address; a draft that is not saved yet has nowhere to send them.
  function choosePicture(editor, form) {
    const address = location.pathname.match(/^(\/desk\/publications\/[0-9a-f-]{36})\/acts\/edit$/);
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.accept = "image/jpeg,image/png";
    chooser.addEventListener("change", async () => {
      const body = new FormData();
      body.append("picture", chooser.files[0]);
      body.append("__RequestVerificationToken", form.querySelector("input[name=__RequestVerificationToken]").value);
      const answer = await fetch(`${address[1]}/files?handler=Picture`, { method: "POST", body });
      const told = await answer.json().catch(() => ({ problem: "图片没有传上去，请稍后再试。" }));
      if (told.problem) { alert(told.problem); return; }
      const words = prompt("图片说明（给看不到图片的人听，必填）", "");
      const picture = editor.createInside.element("img", { src: told.address, alt: words ?? "" });
      editor.s.insertImage(picture);
      editor.synchronizeValues();
    });
    if (!address) { alert("请先保存草稿，再插入图片。"); return; }
    chooser.click();
  }

  // Figures of public numbers: looked for and put where the cursor stands, without leaving the text.
  function chooseFigure(editor) {
    editor.s.save();
    const dialog = document.createElement("dialog");
    dialog.className = "figures";
    dialog.setAttribute("aria-labelledby", "figures-title");
    dialog.innerHTML = `<h2 id="figures-title">插入数据图</h2>
      <form class="find" role="search"><label for="figures-words">查找指标或者数据集</label>
      <input class="form-control" type="search" id="figures-words" maxlength="60"><button class="btn second" type="submit">查找</button>
      <button class="btn second" type="button">关闭</button></form>
      <p class="notes" role="status"></p><ul class="figure-offers"></ul>`;
    document.body.append(dialog);
    const [form, words, said, list] = ["form", "input", "[role=status]", "ul"].map((one) => dialog.querySelector(one));
    const failed = "没有取到，请稍后再试。";
    dialog.querySelector("button[type=button]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => { editor.s.restore(); dialog.remove(); });
    form.addEventListener("submit", (event) => { event.preventDefault(); find(); });
    dialog.showModal();
    words.focus();
    find();

    async function find() {
      const answer = await ask(`handler=Find&q=${encodeURIComponent(words.value)}`);
      if (!Array.isArray(answer)) { said.textContent = failed; return; }
      said.textContent = answer.length === 0 ? `没有找到“${words.value}”。请换一个说法，或者用数据集的名称查找。` : "只有现在公众看得到的数。";
      list.replaceChildren(...answer.map((one) => {
        const line = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn second";
        button.textContent = "插入";
        button.setAttribute("aria-label", `插入 ${one.title}，${one.of}`);
        button.addEventListener("click", () => insert(one.code));
        const title = document.createElement("b");
        title.textContent = one.title;
        const of = document.createElement("span");
        of.className = "notes";
        of.textContent = one.of;
        line.append(button, title, of);
        return line;
      }));
    }

    async function insert(code) {
      const answer = await ask(`handler=Make&code=${encodeURIComponent(code)}`);
      if (!answer?.html) { said.textContent = answer?.problem ?? failed; return; }
      dialog.close();
      editor.s.insertHTML(answer.html);
      editor.synchronizeValues();
    }

    async function ask(query) {
      const answer = await fetch(`/desk/publications/figures?${query}`).catch(() => null);
      return answer ? answer.json().catch(() => null) : null;
    }
  }

  function make(field) {
    const editor = globalThis.Jodit.make(field, {
      language: "zh_cn",
      minHeight: 320,
      buttons, buttonsMD: buttons, buttonsSM: buttons, buttonsXS: buttons,
      toolbarAdaptive: false,
      askBeforePasteHTML: false,
      askBeforePasteFromWord: false,
      defaultActionOnPaste: "insert_clear_html",
      defaultActionOnPasteFromWord: "insert_clear_html",
      disablePlugins: ["about", "add-new-line", "ai-assistant", "file", "image", "image-processor", "image-properties", "media", "powered-by-jodit", "preview", "print", "source", "speech-recognize", "spellcheck", "sticky", "video", "xpath"],
      enableDragAndDropFileToEditor: false,
      hidePoweredByJodit: true,
      placeholder: "",
      showCharsCounter: true,
      showWordsCounter: false,
      list: { ul: { default: "default" }, ol: { default: "default" } },
      controls: {
        picture: { icon: "image", tooltip: "插入图片", exec: (view) => choosePicture(view, field.form) },
        figure: { text: "数据图", tooltip: "插入数据图：图、一段文字概要和数表", exec: (view) => chooseFigure(view) },
        paragraph: { list: { p: "正文", h2: "一级标题", h3: "二级标题", h4: "三级标题", blockquote: "引文" } },
      },
      tabIndex: 0,
    });
    const label = document.querySelector(`label[for="${field.id}"]`);
    editor.editor.setAttribute("role", "textbox");
    editor.editor.setAttribute("aria-multiline", "true");
    editor.editor.setAttribute("aria-label", label ? label.textContent : "正文");
    if (field.getAttribute("aria-describedby")) editor.editor.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
    label?.addEventListener("click", () => editor.focus());
    // The editor hands its text on a moment after the last key; who presses the button at once must not lose it.
    field.form.addEventListener("submit", () => { field.value = editor.getEditorValue(); }, true);
    editor.events.on("change", () => field.dispatchEvent(new Event("input", { bubbles: true })));
  }

  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = "/lib/jodit/jodit.min.css";
  const script = document.createElement("script");
  script.src = "/lib/jodit/jodit.min.js";
  script.addEventListener("load", () => fields.forEach(make));
  document.head.append(sheet, script);
})();
