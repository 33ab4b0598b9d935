namespace Tongming.Publications.Checks;

/// <summary>
/// A list to begin with: misspellings, slips of statistical language, and some misnamed bodies as examples of serious entries. Names,
/// posts and territory are for the office to maintain.
/// </summary>
[Law("R3-38")]
public static class StarterWording
{
    /// <summary>The entries.</summary>
    public static IReadOnlyList<WordingText> All { get; } = [.. Bodies(), .. Spelling(), .. Statistics(), .. Signs()];

    private static IEnumerable<WordingText> Bodies() =>
        [
            Serious("国家统计总局", "国家统计局", "机构名称写错"),
            Serious("中华人民共和国统计局", "国家统计局", "机构名称写错"),
            Serious("国务院办公室", "国务院办公厅", "机构名称写错"),
            Serious("全国人大代表大会", "全国人民代表大会", "机构名称写错"),
            Serious("人民检查院", "人民检察院", "机构名称写错"),
            Serious("纪律检察委员会", "纪律检查委员会", "机构名称写错"),
            Serious("政治协商委员会", "政治协商会议", "机构名称写错"),
            Serious("发展与改革委员会", "发展和改革委员会", "机构名称写错"),
        ];

    private static IEnumerable<WordingText> Spelling() =>
        [
            Light("帐户", "账户"),
            Light("帐号", "账号"),
            Light("帐目", "账目"),
            Light("布署", "部署"),
            Light("其它", "其他"),
            Light("部份", "部分", "全部份额", "部份额", "内部份"),
            Light("成份", "成分", "建成份", "完成份"),
            Light("水份", "水分"),
            Light("月分", "月份", "个月分"),
            Light("身分证", "身份证"),
            Light("一但", "一旦", "统一但", "一一但", "第一但", "不一但", "唯一但", "之一但"),
            Light("既使", "即使"),
            Light("做为", "作为"),
            Light("撤消", "撤销"),
            Light("座标", "坐标"),
            Light("通迅", "通讯"),
            Light("按装", "安装"),
            Light("登陆网站", "登录网站"),
            Light("登陆系统", "登录系统"),
            Light("反应情况", "反映情况"),
            Light("反应问题", "反映问题"),
            Light("迫不急待", "迫不及待"),
            Light("再接再励", "再接再厉"),
            Light("按步就班", "按部就班"),
        ];

    private static IEnumerable<WordingText> Statistics() =>
        [
            Light("截止目前", "截至目前"),
            Light("截止{数}年", "截至……年"),
            Light("截止{数}月", "截至……月"),
            Noted("下降{数}倍", "下降百分之几", "减少、下降不用倍数"),
            Noted("减少{数}倍", "减少百分之几", "减少、下降不用倍数"),
            Noted("降低{数}倍", "降低百分之几", "减少、下降不用倍数"),
            Noted("{数}%个百分点", "……个百分点", "百分点前面不写 %"),
            Noted("{数}％个百分点", "……个百分点", "百分点前面不写 %"),
            Noted("提高{数}百分点", "提高……个百分点", "百分点前面要有“个”"),
            Noted("下降{数}百分点", "下降……个百分点", "百分点前面要有“个”"),
            Noted("翻{数}翻", "翻……番", "翻番的“番”"),
            Noted("翻了{数}翻", "翻了……番", "翻番的“番”"),
            Noted("同比去年", "比上年同期", "“同比”就是和上年同期比"),
            Noted("比去年同比", "比上年同期", "“同比”就是和上年同期比"),
        ];

    private static IEnumerable<WordingText> Signs() =>
        [Light("％", "%"), Light("，，", "，"), Light("、、", "、"), Light("的的", "的", "目的的", "的的确确")];

    private static WordingText Serious(string words, string right, string note) => new(words, right, WordingSeverity.Serious, [], note);

    private static WordingText Light(string words, string right, params string[] exceptions) =>
        new(words, right, WordingSeverity.Light, [.. exceptions.Where(one => one.Contains(words, StringComparison.Ordinal))]);

    private static WordingText Noted(string words, string right, string note) => new(words, right, WordingSeverity.Light, [], note);
}
