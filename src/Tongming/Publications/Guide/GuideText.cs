using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Tongming.Publications.Guide;

/// <summary>The guide as a text, and its facts as they are kept beside the edition that prints them.</summary>
[Law("条例 第十二条", "R3-10")]
public static class GuideText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// The guide as markup: scope, arrangement, ways to obtain, requests with channels and periods, fees, oversight and relief. What is
    /// empty is left out; what people typed is encoded. The periods are the law's: 20 working days, extended by 20 at most.
    /// </summary>
    /// <param name="facts">What it prints.</param>
    /// <param name="on">The day of the version.</param>
    public static string Compose(GuideFacts facts, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var text = new StringBuilder();
        Paragraphs(text, $"为便于公民、法人和其他组织获取{facts.BodyName}的政府信息，根据《中华人民共和国政府信息公开条例》，编制本指南。");
        Section(text, "一、主动公开", facts.Scope);
        Section(text, "二、分类和编排", facts.Arrangement);
        Section(
            text,
            "三、获取方式",
            Line("查阅场所：", facts.ReadingPlace),
            "主动公开的信息在政府网站“政府信息公开”专栏公布，可按栏目、目录查阅和搜索。"
        );
        Section(
            text,
            "四、依申请公开",
            facts.Contact,
            Line("办公时间：", facts.Hours),
            Line("网上申请：", facts.OnlineAddress),
            Line("传真：", facts.Fax),
            Line("电子邮箱：", facts.Email),
            Line("信函申请的收件人：", facts.Recipient),
            Line("信封左下角请注明：", facts.EnvelopeWords),
            "申请应当包括申请人的姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查询的其他特征性描述，以及形式要求。",
            "能够当场答复的当场答复；不能当场答复的，自收到申请之日起 20 个工作日内答复；需要延长的，经公开机构负责人同意并告知申请人，延长最长不超过 20 个工作日。征求第三方和其他机关意见所需时间不计算在内。"
        );
        Section(text, "五、收费", facts.FeeRule);
        Section(
            text,
            "六、监督和救济",
            Line("监督机关：", facts.Supervisor),
            Line("监督电话：", facts.SupervisorPhone),
            facts.Government.Length + facts.Court.Length == 0
                ? ""
                : $"认为{facts.BodyName}在政府信息公开工作中侵犯其合法权益的，可以向{facts.Government}申请行政复议，或者依法向{facts.Court}提起行政诉讼。"
        );
        Paragraphs(text, $"本指南于{on.Year}年{on.Month}月{on.Day}日更新。");
        return text.ToString();
    }

    /// <summary>The facts as text, to be kept.</summary>
    public static string Write(GuideFacts facts) => JsonSerializer.Serialize(facts, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static GuideFacts Read(string text) =>
        JsonSerializer.Deserialize<GuideFacts>(text, Options) ?? throw new JsonException("No facts.");

    private static string Line(string label, string value) => string.IsNullOrWhiteSpace(value) ? "" : label + value.Trim();

    private static void Section(StringBuilder text, string title, params string[] paragraphs)
    {
        if (Array.TrueForAll(paragraphs, string.IsNullOrWhiteSpace))
            return;
        text.Append("<h2>").Append(title).Append("</h2>");
        Paragraphs(text, paragraphs);
    }

    private static void Paragraphs(StringBuilder text, params string[] paragraphs)
    {
        foreach (
            var line in paragraphs.SelectMany(one =>
                one.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
        )
            text.Append("<p>").Append(Encoder.Encode(line)).Append("</p>");
    }
}
