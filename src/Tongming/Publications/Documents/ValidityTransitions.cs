using static Tongming.Publications.Documents.ValidityAct;
using static Tongming.Publications.Documents.ValidityState;

namespace Tongming.Publications.Documents;

/// <summary>The table of states of a normative document. Total: what is not in it is not possible.</summary>
[Law("R3-55", "R3-51", "R3-52")]
public static class ValidityTransitions
{
    private static readonly Dictionary<(ValidityState, ValidityAct), ValidityState> Table = new()
    {
        [(Consultation, SubmitForReview)] = Review,
        [(Consultation, Drop)] = Dropped,
        [(Review, ReturnForComment)] = Consultation,
        [(Review, Drop)] = Dropped,
        [(Review, Publish)] = Published,
        [(Published, TakeEffect)] = InForce,
        [(Published, Abolish)] = Abolished,
        [(InForce, Amend)] = Amended,
        [(InForce, Continue)] = InForce,
        [(InForce, Expire)] = Expired,
        [(InForce, Abolish)] = Abolished,
        [(Amended, TakeEffectAmended)] = InForce,
        [(Amended, Abolish)] = Abolished,
    };

    /// <summary>Acts that nobody does: they come when their day comes.</summary>
    public static IReadOnlyList<ValidityAct> ByTheDayAlone { get; } = [TakeEffect, TakeEffectAmended, Expire];

    /// <summary>
    /// Where an act leads, or null where it is not possible. Null as <paramref name="from"/>: there is no document yet; it begins with
    /// <see cref="Consult"/> or, where no comments are asked for, with <see cref="SubmitForReview"/>.
    /// </summary>
    public static ValidityState? Target(ValidityState? from, ValidityAct act) =>
        from is { } state ? (Table.TryGetValue((state, act), out var to) ? to : null)
        : act == Consult ? Consultation
        : act == SubmitForReview ? Review
        : null;

    /// <summary>The whole table as text, one line for each state, for whoever approves it.</summary>
    public static string Print() =>
        string.Join(
            '\n',
            Enum.GetValues<ValidityState>()
                .Cast<ValidityState?>()
                .Prepend(null)
                .Select(from =>
                    $"{(from is { } state ? DocumentNames.Of(state) : "（新）")}: "
                    + string.Join(
                        "，",
                        Enum.GetValues<ValidityAct>()
                            .Where(act => Target(from, act) is not null)
                            .Select(act => $"{DocumentNames.Of(act)}→{DocumentNames.Of(Target(from, act)!.Value)}")
                            .DefaultIfEmpty("–")
                    )
                )
        );
}
