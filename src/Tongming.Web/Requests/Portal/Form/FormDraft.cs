using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>One matter as it is being typed.</summary>
internal sealed record DraftMatter(string Title, string DocumentNumber, string Description)
{
    /// <summary>Whether nothing has been typed.</summary>
    [JsonIgnore]
    public bool IsBlank => (Title + DocumentNumber + Description).Trim().Length == 0;

    /// <summary>Document number and description as one text, as the request keeps it.</summary>
    [JsonIgnore]
    public string Whole =>
        string.Join(
            '\n',
            new[] { DocumentNumber.Trim() is { Length: > 0 } number ? $"文号：{number}" : "", Description.Trim() }.Where(part =>
                part.Length > 0
            )
        );
}

/// <summary>A form that somebody is filling in: what was typed as it was typed, right or wrong, so that nothing is ever lost.</summary>
internal sealed record FormDraft
{
    /// <summary>The body that is asked.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>Made once: whatever is sent under it is the same form.</summary>
    public required string SubmissionKey { get; init; }

    /// <summary>What was typed, by the names of the fields.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The matters, at least one.</summary>
    public IReadOnlyList<DraftMatter> Matters { get; init; } = [new("", "", "")];

    /// <summary>Files whose contents are in the store.</summary>
    public IReadOnlyList<IntakeFile> Files { get; init; } = [];

    /// <summary>The words for which hints were shown and passed by; other words are looked up anew.</summary>
    public string? PassedBy { get; init; }

    /// <summary>Whether hints were counted for this form.</summary>
    public bool HintsCounted { get; init; }

    /// <summary>What is looked for in what is public.</summary>
    [JsonIgnore]
    public string Words => string.Join('\n', Matters.Select(matter => $"{matter.Title}\n{matter.DocumentNumber}\n{matter.Description}"));

    /// <summary>An empty form.</summary>
    public static FormDraft New(Guid bodyId) =>
        new() { BodyId = bodyId, SubmissionKey = RandomNumberGenerator.GetHexString(32, lowercase: true) };

    /// <summary>What was typed in a field, or nothing.</summary>
    public string Value(string field) => Values.GetValueOrDefault(field, "");

    /// <summary>The same with other values of some fields.</summary>
    public FormDraft With(IEnumerable<KeyValuePair<string, string>> typed)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (field, value) in typed)
            values[field] = value;
        return this with { Values = values };
    }
}
