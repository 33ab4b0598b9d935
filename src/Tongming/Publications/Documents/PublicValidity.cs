namespace Tongming.Publications.Documents;

/// <summary>A state of a normative document that the public reads beside it.</summary>
/// <param name="State">The state.</param>
/// <param name="Code">Stable; in addresses and in the API. Example: <c>in-force</c>.</param>
/// <param name="Name">The word beside the document, as <see cref="DocumentNames.Of(ValidityState)"/> says it.</param>
public sealed record PublicValidityEntry(ValidityState State, string Code, string Name);

/// <summary>
/// What the public is told of the validity of a document, and what lists can be narrowed to. What is still being made (征求意见、审核)
/// and what was given up are no public states: before it is made known there is no document.
/// </summary>
[Law("R3-52", "R3-55", "R5-41")]
public static class PublicValidity
{
    /// <summary>The public states, in the order of the choice.</summary>
    public static IReadOnlyList<PublicValidityEntry> All { get; } =
    [
        Of(ValidityState.InForce, "in-force"),
        Of(ValidityState.Amended, "amended"),
        Of(ValidityState.Expired, "expired"),
        Of(ValidityState.Abolished, "abolished"),
        Of(ValidityState.Published, "published"),
    ];

    /// <summary>The entry of a state; null where the public is told nothing, or there is no state.</summary>
    public static PublicValidityEntry? Of(ValidityState? state) => All.FirstOrDefault(entry => entry.State == state);

    /// <summary>The entry with this code, or null.</summary>
    public static PublicValidityEntry? WithCode(string? code) => All.FirstOrDefault(entry => entry.Code == code);

    private static PublicValidityEntry Of(ValidityState state, string code) => new(state, code, DocumentNames.Of(state));
}
