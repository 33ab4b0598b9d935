using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Checks;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Publications.Desk;

namespace Tongming.Web.Publications.Checks;

/// <summary>What the checks say of an open edition, for the card on the page of the item.</summary>
/// <param name="Address">The page of the item.</param>
/// <param name="Standing">The findings and what was said to them.</param>
internal sealed record ChecksCard(string Address, CheckStanding Standing)
{
    private const int MostLines = 6;

    /// <summary>Whether the actor may mask the personal data of the text.</summary>
    public required bool MayMask { get; init; }

    /// <summary>Version of the edition, for the form.</summary>
    public required int Version { get; init; }

    /// <summary>The first findings that are open.</summary>
    public IReadOnlyList<FindingLine> First => [.. Open.Take(MostLines).Select(one => new FindingLine(one))];

    /// <summary>Open findings that are not on the card.</summary>
    public int More => Math.Max(0, Open.Count - MostLines);

    private List<CheckFinding> Open => [.. Standing.OpenErrors, .. Standing.OpenWarnings];

    /// <summary>Colour and word of the whole.</summary>
    public (StateTone Tone, string Word) Stand =>
        Standing.OpenErrors.Count > 0 ? (StateTone.Red, $"{Standing.OpenErrors.Count} 个错误待改正")
        : Standing.OpenWarnings.Count > 0 ? (StateTone.Amber, $"{Standing.OpenWarnings.Count} 个提示待说明")
        : (StateTone.Green, "可以提交和发布");

    /// <summary>The card; null where the latest edition is not open any more.</summary>
    public static async Task<ChecksCard?> OfAsync(CheckEdition check, ItemScreen screen, Actor actor, CancellationToken cancel)
    {
        if (!EditionStates.Open.Contains(screen.Latest.State))
            return null;
        return await check.RunAsync(actor.BodyId, screen.Item.Id, cancel) is { } standing
            ? new ChecksCard(screen.Address, standing)
            {
                MayMask = screen.Acts.Contains(PublicationAct.Edit) && standing.OpenErrors.Any(IsMaskable),
                Version = screen.Latest.Version,
            }
            : null;
    }

    /// <summary>Personal data in the text itself, not in a file.</summary>
    public static bool IsMaskable(CheckFinding finding) =>
        finding.Rule == CheckRule.PersonalData && finding.Place.Part != CheckPart.Attachment;
}

/// <summary>A finding as it is shown.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Answer">What was said to it, by whom, or null.</param>
internal sealed record FindingLine(CheckFinding Finding, CheckAnswer? Answer = null)
{
    /// <summary>Name of who said it.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether something still has to be done.</summary>
    public bool IsOpen => Finding.Severity != CheckSeverity.Hint && Answer is null;

    /// <summary>The file from which a cleaned copy can be made, or null.</summary>
    public Guid? Cleanable { get; init; }

    /// <summary>Colour of its severity.</summary>
    public StateTone Tone =>
        !IsOpen && Finding.Severity != CheckSeverity.Hint ? StateTone.Green
        : Finding.Severity == CheckSeverity.Error ? StateTone.Red
        : Finding.Severity == CheckSeverity.Warning ? StateTone.Amber
        : StateTone.Grey;

    /// <summary>The word of how it stands.</summary>
    public string Word =>
        Answer?.Kind switch
        {
            CheckAnswerKind.Pass => "已放行",
            CheckAnswerKind.Word => "已说明",
            _ => CheckText.NameOf(Finding.Severity),
        };
}
