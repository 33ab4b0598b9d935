namespace Tongming.Synthetic;

/// <summary>Every mistake that can be planted into one report.</summary>
public static class Mistakes
{
    /// <summary>Those that break hard identities.</summary>
    public static IReadOnlyList<IMistake> Arithmetic { get; } =
    [
        new WrongRowTotal(),
        new ShiftedBetweenApplicants(),
        new WrongResult(),
        new EmptyResultTotal(),
        new LostApplication(),
        new WrongDisputeTotal(1),
        new WrongDisputeTotal(2),
        new WrongDisputeTotal(3),
        new WrongStatisticsTotal(),
    ];

    /// <summary>Those of how a number is written.</summary>
    public static IReadOnlyList<IMistake> Writing { get; } = [new DoubledZero(), new NegativeNumber(), new FractionOfDecision()];

    /// <summary>Those of the sections.</summary>
    public static IReadOnlyList<IMistake> Sections { get; } =
    [new RepeatedSectionNumber(), new SkippedSectionNumber(), new MissingSection()];

    /// <summary>Those of the text.</summary>
    public static IReadOnlyList<IMistake> Texts { get; } =
    [new OtherNumberInText(), new ListThatDoesNotAddUp(), new WrongRate(), new WithdrawnWithoutPlace()];

    public static IReadOnlyList<IMistake> All { get; } = [.. Arithmetic, .. Writing, .. Sections, .. Texts];
}
