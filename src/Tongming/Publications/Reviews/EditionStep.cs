namespace Tongming.Publications.Reviews;

/// <summary>A step of the review before publishing; each is both a review (审) and a proof-reading (校). (R3-30, R3-31)</summary>
public enum EditionStep
{
    /// <summary>一审一校（初审）, in the section.</summary>
    First,

    /// <summary>二审二校（复审）.</summary>
    Second,

    /// <summary>保密审查: named reviewer, procedure and record.</summary>
    Secrecy,

    /// <summary>终审终校, by the leader.</summary>
    Final,
}

/// <summary>Which steps an edition goes through: data of a body and of a kind, not of the program.</summary>
[Law("R3-30", "R3-31", "保密法 第三十五条")]
public sealed record EditionPlan
{
    private EditionPlan(int depth, params IReadOnlyList<EditionStep> steps) => (Depth, Steps) = (depth, steps);

    /// <summary>The least depth.</summary>
    public const int LeastDepth = 1;

    /// <summary>The greatest depth.</summary>
    public const int GreatestDepth = 3;

    /// <summary>1 to 3: reviews beside the secrecy review, which is always among the steps.</summary>
    public int Depth { get; }

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<EditionStep> Steps { get; }

    /// <summary>
    /// 1: the final review; 2: first and final; 3: first, second and final. The secrecy review stands before the final one, so that
    /// the leader sees all that was found.
    /// </summary>
    public static EditionPlan For(int depth) =>
        depth switch
        {
            1 => new EditionPlan(1, EditionStep.Secrecy, EditionStep.Final),
            2 => new EditionPlan(2, EditionStep.First, EditionStep.Secrecy, EditionStep.Final),
            3 => new EditionPlan(3, EditionStep.First, EditionStep.Second, EditionStep.Secrecy, EditionStep.Final),
            _ => throw new ArgumentOutOfRangeException(nameof(depth), "A review has depth 1 to 3."),
        };

    /// <summary>The state in which an edition waits for a step; <see cref="EditionState.Approved"/> where none is left.</summary>
    public static EditionState StateBefore(EditionStep? next) =>
        next switch
        {
            null => EditionState.Approved,
            EditionStep.Secrecy => EditionState.SecrecyReview,
            EditionStep.Final => EditionState.AwaitingFinal,
            _ => EditionState.InReview,
        };

    /// <summary>The word of a step.</summary>
    public static string NameOf(EditionStep step) =>
        step switch
        {
            EditionStep.First => "初审",
            EditionStep.Second => "复审",
            EditionStep.Secrecy => "保密审查",
            EditionStep.Final => "终审",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
}
