// Sums follow while one types, and the two sides of every column are compared; the server computes and checks all of it again.
"use strict";

const form = document.getElementById("report-form");
const balance = document.getElementById("balance");
const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

const fields = new Map([...form.querySelectorAll("input[data-key]")].map(field => [field.dataset.key, field]));
const valueOf = key => {
  const words = fields.get(key).value.trim();
  return words === "" ? 0 : Number(words);
};
const written = number => Number.isFinite(number) ? String(Math.round(number * 1e6) / 1e6) : "？";

function follow() {
  for (const sum of form.querySelectorAll("output[data-terms]"))
    sum.textContent = written(sum.dataset.terms.split(" ").reduce((all, key) => all + valueOf(key), 0));
  for (const field of fields.values()) {
    const wrong = !Number.isFinite(valueOf(field.dataset.key)) || valueOf(field.dataset.key) < 0;
    field.setAttribute("aria-invalid", wrong ? "true" : "false");
  }
  const uneven = columns.flatMap((name, at) => {
    const of = row => valueOf(`t3.R${row}.c${at + 1}`);
    let dealt = 0;
    for (let row = 3; row <= 23; row++) dealt += of(row);
    const [left, right] = [of(1) + of(2), dealt + of(25)];
    return left === right ? [] : [`${name}：第一项加第二项是 ${written(left)}，第三项加第四项是 ${written(right)}`];
  });
  balance.textContent = uneven.length === 0 ? "表三各列都平。" : `表三不平：${uneven.join("；")}。`;
  balance.classList.toggle("red-words", uneven.length > 0);
}

form.addEventListener("input", follow);
follow();
