// Sends a whole folder in portions, so that people see how far it is; without this script files and archives are sent by the form itself.
"use strict";

const waiting = document.querySelector(".collecting");
if (waiting) setTimeout(() => location.reload(), 3000);

const form = document.getElementById("collect");
const folder = document.getElementById("folder");
const files = document.getElementById("files");
const sending = document.getElementById("sending");
const sent = document.getElementById("sent");
const portion = 50;

async function send(all) {
  sent.hidden = false;
  sent.max = all.length;
  for (let at = 0; at < all.length; at += portion) {
    const body = new FormData();
    body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
    body.append("summed", form.elements.summed.checked ? "true" : "false");
    for (const file of all.slice(at, at + portion)) body.append("files", file, file.name);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect" && answer.status !== 400) throw new Error(`${answer.status}`);
    sent.value = Math.min(all.length, at + portion);
    sending.textContent = `已上传 ${sent.value} 个文件，共 ${all.length} 个`;
  }
  location.href = form.action;
}

if (form && folder) {
  document.getElementById("folder-field").hidden = false;
  folder.addEventListener("change", () => { files.required = folder.files.length === 0; });
  form.addEventListener("submit", event => {
    const all = [...folder.files].filter(file => !file.name.startsWith("."));
    if (all.length === 0) return;
    event.preventDefault();
    send(all).catch(problem => { sending.textContent = `上传中断（${problem.message}）。已经上传的都收下了，请再选一次，收过的不会重复。`; });
  });
}
