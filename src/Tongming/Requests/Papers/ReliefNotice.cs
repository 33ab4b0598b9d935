namespace Tongming.Requests.Papers;

/// <summary>What the relief paragraph of a paper depends on.</summary>
/// <param name="Class">By the kind of the reply.</param>
/// <param name="IsPartial">True for a partial reply (A3): <paramref name="Class"/> is A, and the part that was given is class B.</param>
/// <param name="Authority">
/// Who decides on reconsideration, in full: for a bureau the people's government of its own level (行政复议法 第二十四条), such as
/// 宿迁市人民政府; for a survey team of 国家统计局 that office (R2-36).
/// </param>
public sealed record ReliefNotice(ReliefClass Class, bool IsPartial, string Authority)
{
    /// <summary>The court in full; null for “the people's court that has jurisdiction”.</summary>
    public string? Court { get; init; }

    /// <summary>True where the paper is served through the internet, which obliges to name <see cref="OnlineChannel"/>.</summary>
    public bool ServedOnline { get; init; }

    /// <summary>Where reconsideration can be applied for online: name and address of the platform.</summary>
    public string? OnlineChannel { get; init; }

    /// <summary>What a lawyer must look at.</summary>
    public ReliefDoubt Doubt { get; init; }
}
