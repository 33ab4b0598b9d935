using System.Text.Json.Serialization;

namespace Tongming.Publications.Guide;

/// <summary>
/// Everything that a disclosure guide (政府信息公开指南) prints and that may change: from the settings of the body and from those of the
/// guide. A value: what was printed in an edition is compared with what holds now.
/// </summary>
/// <param name="BodyName">The full name of the body.</param>
[Law("条例 第十二条", "R3-10")]
public sealed record GuideFacts(string BodyName)
{
    /// <summary>Office, address, hours and phone, as in the settings of the body.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The people's government that decides on reconsideration, as in the settings of the body.</summary>
    public string Government { get; init; } = "";

    /// <summary>The court, as in the settings of the body.</summary>
    public string Court { get; init; } = "";

    /// <summary>公开范围: what the body publishes by itself.</summary>
    public string Scope { get; init; } = "";

    /// <summary>分类和编排: how it is arranged.</summary>
    public string Arrangement { get; init; } = "";

    /// <summary>Where printed matter can be read.</summary>
    public string ReadingPlace { get; init; } = "";

    /// <summary>办公时间, to the minute, summer and winter.</summary>
    public string Hours { get; init; } = "";

    /// <summary>Where requests can be filed online.</summary>
    public string OnlineAddress { get; init; } = "";

    /// <summary>Fax, where there is one.</summary>
    public string Fax { get; init; } = "";

    /// <summary>E-mail for requests, where it is opened.</summary>
    public string Email { get; init; } = "";

    /// <summary>To whom letters are addressed.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>What is written on the envelope.</summary>
    public string EnvelopeWords { get; init; } = "";

    /// <summary>收费规定.</summary>
    public string FeeRule { get; init; } = "";

    /// <summary>监督机关.</summary>
    public string Supervisor { get; init; } = "";

    /// <summary>监督电话.</summary>
    public string SupervisorPhone { get; init; } = "";

    /// <summary>Name and value of every fact, in the order in which the guide prints them.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, string Value)> All =>
        [
            ("机关名称", BodyName),
            ("公开范围", Scope),
            ("分类和编排", Arrangement),
            ("查阅场所", ReadingPlace),
            ("联系方式", Contact),
            ("办公时间", Hours),
            ("网上申请地址", OnlineAddress),
            ("传真", Fax),
            ("电子邮箱", Email),
            ("收件人", Recipient),
            ("信封注明", EnvelopeWords),
            ("收费规定", FeeRule),
            ("监督机关", Supervisor),
            ("监督电话", SupervisorPhone),
            ("行政复议机关", Government),
            ("人民法院", Court),
        ];

    /// <summary>What an earlier edition printed otherwise, in the order of printing; empty where a new edition is not needed.</summary>
    public IReadOnlyList<GuideChange> ChangesSince(GuideFacts printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return
        [
            .. All.Zip(printed.All, (now, then) => new GuideChange(now.Name, then.Value.Trim(), now.Value.Trim()))
                .Where(change => change.Before != change.After),
        ];
    }

    /// <summary>What article 12 asks of a guide and is not filled in yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing
    {
        get
        {
            string[] needed = ["公开范围", "分类和编排", "联系方式", "办公时间", "监督机关", "行政复议机关", "人民法院"];
            return [.. All.Where(one => needed.Contains(one.Name) && string.IsNullOrWhiteSpace(one.Value)).Select(one => one.Name)];
        }
    }
}

/// <summary>A fact that an edition of the guide prints otherwise than it is now.</summary>
/// <param name="Name">Which.</param>
/// <param name="Before">What is printed.</param>
/// <param name="After">What holds now.</param>
public sealed record GuideChange(string Name, string Before, string After);
