namespace Tongming.Publications.Documents;

/// <summary>How much a text weighs; decides whether it needs an interpretation. (R4-05)</summary>
public enum PolicyWeight
{
    /// <summary>一般文件: needs none.</summary>
    Ordinary,

    /// <summary>重要政策文件.</summary>
    Important,

    /// <summary>行政规范性文件.</summary>
    Normative,
}

/// <summary>In what form a policy is interpreted. (R4-02; R4-04)</summary>
public enum InterpretationForm
{
    /// <summary>文字解读.</summary>
    Text,

    /// <summary>图片解读.</summary>
    Picture,

    /// <summary>图表解读.</summary>
    Chart,

    /// <summary>问答解读.</summary>
    QuestionsAndAnswers,

    /// <summary>音视频解读.</summary>
    Media,

    /// <summary>新闻发布会.</summary>
    PressConference,

    /// <summary>访谈.</summary>
    Interview,

    /// <summary>署名文章.</summary>
    SignedArticle,
}

/// <summary>解读方案: who interprets a policy text, how and when; signed together with the text (R4-01).</summary>
/// <param name="PolicyId">The publication that is interpreted.</param>
/// <param name="SectionId">The section that drafted it: who drafts, interprets.</param>
/// <param name="FirstInterpreter">第一解读人: by name and post, usually the head.</param>
/// <param name="Forms">One at least.</param>
/// <param name="PlannedOn">The day on which it is to come out.</param>
[Law("R4-01", "R4-02", "R4-04")]
public sealed record InterpretationPlan(
    Guid PolicyId,
    Guid SectionId,
    string FirstInterpreter,
    IReadOnlyList<InterpretationForm> Forms,
    DateOnly PlannedOn
)
{
    /// <summary>The publications that carry the plan out, linked both ways; empty until there is one.</summary>
    public IReadOnlyList<Guid> Interpretations { get; init; } = [];

    /// <summary>
    /// With one more interpretation. Refused (<c>publication.interpretation.itself</c>) for the policy text itself; linked twice it is
    /// linked once.
    /// </summary>
    public Outcome<InterpretationPlan> LinkTo(Guid interpretation)
    {
        if (interpretation == PolicyId)
            return new Refusal("publication.interpretation.itself");
        return Interpretations.Contains(interpretation) ? this : this with { Interpretations = [.. Interpretations, interpretation] };
    }
}

/// <summary>不作解读的决定: why a text goes out without interpretation, and who said so.</summary>
/// <param name="PolicyId">The publication.</param>
/// <param name="Reason">Why none is needed.</param>
/// <param name="ApprovedBy">Who decided.</param>
/// <param name="On">When.</param>
[Law("R4-05")]
public sealed record InterpretationExemption(Guid PolicyId, string Reason, Guid ApprovedBy, DateOnly On);
