// Makes the page of the checker more comfortable; everything works without it.
"use strict";

const form = document.getElementById("check");
const input = document.getElementById("files");
const drop = document.getElementById("drop");
const chosen = document.getElementById("chosen");
const progress = document.getElementById("progress");

const sizeOf = bytes => bytes < 1024 ? `${bytes} 字节` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// The file field itself holds the files, so that the form is sent the same way with and without this script.
function setFiles(files) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  showChosen();
}

const sameFile = (one, other) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

function addFiles(files) {
  const kept = [...input.files];
  for (const file of files) if (!kept.some(one => sameFile(one, file))) kept.push(file);
  setFiles(kept);
}

function removeFile(index) {
  const name = input.files[index].name;
  setFiles([...input.files].filter((_, at) => at !== index));
  const next = chosen.querySelectorAll("button")[Math.min(index, input.files.length - 1)];
  (next ?? input).focus();
  progress.textContent = `已移除 ${name}`;
}

function showChosen() {
  chosen.replaceChildren(...[...input.files].map((file, index) => {
    const remove = element("button", { type: "button", onclick: () => removeFile(index) }, "移除", element("span", { className: "unseen" }, ` ${file.name}`));
    return element("li", {}, element("span", { className: "file" }, file.name), element("span", { className: "size" }, sizeOf(file.size)), remove);
  }));
  chosen.hidden = input.files.length === 0;
}

function acceptDrops() {
  drop.querySelector(".drop-hint").hidden = false;
  input.addEventListener("change", showChosen);
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, event => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", event => {
    if (!drop.contains(event.relatedTarget)) drop.classList.remove("over");
  });
  drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    addFiles(event.dataTransfer.files);
  });
  document.addEventListener("paste", event => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    addFiles(event.clipboardData.files);
  });
  showChosen();
}

// Many files go one by one, so that people see how far it is and one bad file spoils nothing.
function sendsOneByOne() {
  const alone = form.elements.previous.files.length + form.elements.subordinates.files.length === 0;
  return alone && input.files.length > 1 && input.files.length <= 200 && form.elements.text.value.trim() === "";
}

function showProgress(done, all, name) {
  if (!progress.querySelector("progress")) progress.replaceChildren(element("span"), element("progress", { max: all, ariaLabel: "核对进度" }));
  progress.querySelector("span").textContent = `已核对 ${done} / ${all} 份${name ? `，正在核对 ${name}` : ""}`;
  progress.querySelector("progress").value = done;
}

async function send(file, number) {
  const data = new FormData();
  data.append("files", file);
  data.append("body", form.elements.body.value);
  data.append("first", number);
  const answer = await fetch(form.action, { method: "POST", body: data });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const result = page.querySelector("article.result");
  if (!result) throw new Error(page.querySelector(".lead, .problems li")?.textContent ?? `服务器没有答复（${answer.status}）`);
  return { result, row: page.getElementById("many").content.querySelector("tbody tr"), json: JSON.parse(page.querySelector("input[name=result]").value), page };
}

async function checkOneByOne() {
  const files = [...input.files];
  const answers = [];
  const failed = [];
  for (const [index, file] of files.entries()) {
    showProgress(index, files.length, file.name);
    try {
      answers.push(await send(file, index + 1));
    } catch (problem) {
      failed.push(`${file.name}：${problem.message}`);
    }
  }
  showProgress(files.length, files.length, "");
  if (answers.length > 0) showAnswers(answers, failed);
  else throw new Error(failed.join("；"));
}

const number = (row, name) => Number(row.dataset[name]);

function verdictOf(rows) {
  const wrong = rows.filter(row => number(row, "errors") > 0);
  const parts = [wrong.length > 0 ? `${wrong.length} 份有错误（共 ${wrong.reduce((sum, row) => sum + number(row, "errors"), 0)} 处）` : "没有发现错误"];
  const others = [
    [rows.filter(row => number(row, "errors") === 0 && number(row, "suspects") > 0).length, "份只有疑似之处"],
    [rows.filter(row => row.dataset.read === "other").length, "份不是年度报告"],
    [rows.filter(row => row.dataset.read === "no").length, "份读不出来"],
  ];
  for (const [count, words] of others) if (count > 0) parts.push(`${count} ${words}`);
  return `核对了 ${rows.length} 份文件：${parts.join("，")}。`;
}

const worstFirst = (one, other) => number(other.row, "errors") - number(one.row, "errors")
  || (other.row.dataset.read === "no") - (one.row.dataset.read === "no")
  || number(other.row, "suspects") - number(one.row, "suspects");

function showAnswers(answers, failed) {
  answers.sort(worstFirst);
  const page = answers[0].page;
  const results = page.getElementById("results");
  const table = page.getElementById("many").content;
  table.querySelector("tbody").replaceChildren(...answers.map(answer => answer.row));
  const style = number(answers[0].row, "errors") > 0 ? "error" : "cannot";
  const verdict = table.querySelector(".verdict");
  verdict.classList.add(style);
  verdict.querySelector("use").setAttribute("href", `/icons.svg#${style}`);
  verdict.querySelector("span").textContent = verdictOf(answers.map(answer => answer.row));
  const folded = answers.map(({ result, row }, index) => element("details", { className: "one-of-many", open: index === 0 },
    element("summary", {}, result.querySelector(".file-name").textContent, " ", element("span", { className: `tag ${row.dataset.style}` }, row.dataset.short)), result));
  results.replaceChildren(table, ...folded);
  if (failed.length > 0) results.prepend(element("div", { className: "problems" }, element("h2", {}, `有 ${failed.length} 份没有核对成`), element("ul", {}, ...failed.map(words => element("li", {}, words)))));
  page.querySelector("input[name=result]").value = JSON.stringify({ files: answers.flatMap(answer => answer.json.files), skipped: 0 });
  document.title = page.title;
  document.getElementById("main").replaceChildren(...page.getElementById("main").childNodes);
  document.querySelector(".again")?.remove();
  preparePrinting();
  document.getElementById("main").focus({ preventScroll: true });
  window.scrollTo({ top: 0, behavior: "instant" });
}

function preparePrinting() {
  const print = document.getElementById("print");
  if (!print) return;
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// Escape puts the sheet with the original away and returns to the finding that it was opened from.
let opener = null;
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link?.closest(".places, .form")) opener = link;
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !document.querySelector(".sheet mark:target")) return;
  const back = opener;
  location.hash = document.querySelector(".sheet:has(mark:target) .sheet-bar a").hash;
  back?.focus();
});

if (form) {
  acceptDrops();
  form.addEventListener("submit", event => {
    const button = form.querySelector("button.main");
    button.disabled = true;
    if (!sendsOneByOne()) {
      progress.textContent = "正在核对，请稍候……";
      return;
    }
    event.preventDefault();
    checkOneByOne().catch(problem => {
      progress.textContent = `没有核对成：${problem.message}`;
      button.disabled = false;
    });
  });
  window.addEventListener("pageshow", () => {
    form.querySelector("button.main").disabled = false;
    progress.textContent = "";
    showChosen();
  });
}
preparePrinting();
document.getElementById("problems")?.focus();
