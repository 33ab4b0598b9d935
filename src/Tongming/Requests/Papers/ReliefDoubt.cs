namespace Tongming.Requests.Papers;

/// <summary>Where the sources leave open which relief is right, so that a lawyer must look at the paragraph before it goes out.</summary>
public enum ReliefDoubt
{
    /// <summary>Nothing is open.</summary>
    None,

    /// <summary>行政查询事项 (reply kind D8): counted with the refusals in the yearly report, but not refused under 第十四条至第十六条.</summary>
    SpecialQuery,

    /// <summary>The body did not reply in time: 法释〔2025〕8号 and 行政复议法 第二十三条第一款第（三）项 point different ways (R2-35).</summary>
    NoReply,
}
