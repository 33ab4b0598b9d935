using System.Security.Cryptography;
using Tongming.Publications;
using Tongming.Publications.Acts;

namespace Tongming.Web.Publications.Desk;

/// <summary>The card 附件 of an item.</summary>
/// <param name="Files">What the edition has, in the order of the page.</param>
/// <param name="Address">Where changes go.</param>
/// <param name="MayChange">Whether the actor may change them now.</param>
internal sealed record FilesCard(IReadOnlyList<EditionFile> Files, string Address, bool MayChange)
{
    /// <summary>The card for an edition that the page shows.</summary>
    public static FilesCard Of(ItemScreen screen, Edition edition) =>
        new(edition.Content().Files, $"{screen.Address}/files", edition == screen.Latest && screen.Acts.Contains(PublicationAct.Edit));

    /// <summary>A mark for a form.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
