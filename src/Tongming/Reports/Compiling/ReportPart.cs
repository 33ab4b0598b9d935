namespace Tongming.Reports.Compiling;

/// <summary>A part of the words of a report in the form of 2021: the five of 总体情况, the problems, the other matters.</summary>
public enum ReportPart
{
    /// <summary>一（一）主动公开.</summary>
    Disclosure,

    /// <summary>一（二）依申请公开.</summary>
    OnRequest,

    /// <summary>一（三）政府信息管理.</summary>
    Management,

    /// <summary>一（四）政府信息公开平台建设.</summary>
    Platforms,

    /// <summary>一（五）监督保障.</summary>
    Supervision,

    /// <summary>五、存在的主要问题及改进情况.</summary>
    Problems,

    /// <summary>六、其他需要报告的事项.</summary>
    Others,
}

/// <summary>The parts with their words.</summary>
[Law("条例 第五十条", "国办公开办函〔2021〕30号", "R1-85")]
public static class ReportParts
{
    /// <summary>Longest words of a part in characters.</summary>
    public const int LongestWords = 20_000;

    /// <summary>All parts in their order, each with its code and its heading without number.</summary>
    public static IReadOnlyList<(ReportPart Part, string Code, string Heading)> All { get; } =
    [
        (ReportPart.Disclosure, "disclosure", "主动公开"),
        (ReportPart.OnRequest, "on-request", "依申请公开"),
        (ReportPart.Management, "management", "政府信息管理"),
        (ReportPart.Platforms, "platforms", "政府信息公开平台建设"),
        (ReportPart.Supervision, "supervision", "监督保障"),
        (ReportPart.Problems, "problems", "存在的主要问题及改进情况"),
        (ReportPart.Others, "others", "其他需要报告的事项"),
    ];

    /// <summary>The heading of a part.</summary>
    public static string HeadingOf(ReportPart part) => All[(int)part].Heading;
}
