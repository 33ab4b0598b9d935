namespace Tongming.Web.Platform.Ui.Desk;

/// <summary>A word that leads somewhere.</summary>
/// <param name="Label">A verb with its object for an act, a name for a place.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsMain">Whether it is the act that comes next.</param>
internal sealed record PageLink(string Label, string Address, bool IsMain = false);

/// <summary>The head of a page, for <c>_PageHead.cshtml</c>: where it is, what it is called, how it stands, what can be done now.</summary>
internal sealed record PageHead(string Title)
{
    /// <summary>The way to the page, outermost first.</summary>
    public IReadOnlyList<PageLink> Trail { get; init; } = [];

    /// <summary>A number or code before the title, such as 2026-0031.</summary>
    public string? Code { get; init; }

    /// <summary>How it stands.</summary>
    public (StateTone Tone, string Word, string? Note)? State { get; init; }

    /// <summary>What the day below is called, such as 答复期限.</summary>
    public string DeadlineLabel { get; init; } = "期限";

    /// <summary>The deadline.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Whether the deadline rests on a calendar that is not yet published.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether the deadline waits for something.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Where the working of the deadline stands.</summary>
    public string? Explain { get; init; }

    /// <summary>What is left, such as 剩余 14 个工作日.</summary>
    public string? Left { get; init; }

    /// <summary>The acts that the actor may do now; what is not allowed is absent.</summary>
    public IReadOnlyList<PageLink> Acts { get; init; } = [];
}

/// <summary>One act in the course of a case, for <c>_Course.cshtml</c>.</summary>
/// <param name="When">The day or the moment, as it is to be read.</param>
/// <param name="What">What was done.</param>
internal sealed record CourseStep(string When, string What)
{
    /// <summary>Who did it.</summary>
    public string? Who { get; init; }

    /// <summary>Why, or what was written with it.</summary>
    public string? Why { get; init; }

    /// <summary>The document that came of it.</summary>
    public PageLink? Document { get; init; }

    /// <summary>The documents, where several came of it.</summary>
    public IReadOnlyList<PageLink> Documents { get; init; } = [];

    /// <summary>Colour and sign; blue for what was done, amber for pauses, grey for what is to come.</summary>
    public StateTone Tone { get; init; } = StateTone.Blue;

    /// <summary>Whether it is still to come.</summary>
    public bool IsAhead { get; init; }
}
