// Radicals of U+2E80–2EF3 that printed files use in place of the whole character, though NFKC leaves them alone.
// Those that are only a part of a character (亻, 氵, 艹 …) never stand alone in a text and are not here.
export const wholeRadicals = Object.entries({
  "\u2e81": "厂", "\u2e84": "乙", "\u2e8a": "卜", "\u2e8c": "小", "\u2e92": "巳", "\u2e93": "幺", "\u2e9c": "日", "\u2e9d": "月",
  "\u2ea0": "民", "\u2ea7": "牛", "\u2ea9": "王", "\u2eaa": "疋", "\u2eab": "目", "\u2eac": "示", "\u2eb6": "羊", "\u2ebb": "聿",
  "\u2ec1": "虎", "\u2ec4": "西", "\u2ec5": "见", "\u2ec6": "角", "\u2ec9": "贝", "\u2eca": "足", "\u2ecb": "车", "\u2ed1": "长",
  "\u2ed3": "长", "\u2ed4": "门", "\u2ed7": "雨", "\u2ed8": "青", "\u2ed9": "韦", "\u2eda": "页", "\u2edb": "风", "\u2edc": "飞",
  "\u2edd": "食", "\u2ee1": "首", "\u2ee2": "马", "\u2ee3": "骨", "\u2ee4": "鬼", "\u2ee5": "鱼", "\u2ee6": "鸟", "\u2ee7": "卤",
  "\u2ee8": "麦", "\u2ee9": "黄", "\u2eea": "黾", "\u2eec": "齐", "\u2eee": "齿", "\u2ef0": "龙",
});
