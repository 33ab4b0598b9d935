using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Web.Platform.Files;
using Tongming.Web.Publications.Acts;

namespace Tongming.Web.Publications.Files;

/// <summary>A change of the attachments of an edition: the other way to edit one, with the same consequences for its reviews.</summary>
internal sealed record FilesChange
{
    /// <summary>What the files of an item belong to, for the store.</summary>
    public const string Subject = "publication";

    /// <summary>Files that came.</summary>
    public IReadOnlyList<AddedFile> Added { get; init; } = [];

    /// <summary>An attachment that goes.</summary>
    public Guid? Removed { get; init; }

    /// <summary>An attachment that moves one place up.</summary>
    public Guid? Raised { get; init; }

    /// <summary>
    /// The content with the files as they are now, and the rows of those that came. Refused where there are too many, or where a file
    /// that is named is not there any more.
    /// </summary>
    public async Task<Outcome<EditionContent>> ReadAsync(EditionWork work, EditionContent before)
    {
        var files = before.Files.ToList();
        if (files.Count + Added.Count > EditionContent.MostFiles)
            return new Refusal("publication.files.too-many", EditionContent.MostFiles);
        if (Removed is { } gone && files.RemoveAll(file => file.Id == gone) == 0)
            return new Refusal("publication.files.gone");
        if (Raised is { } raised)
        {
            var place = files.FindIndex(file => file.Id == raised);
            if (place < 0)
                return new Refusal("publication.files.gone");
            if (place > 0)
                (files[place - 1], files[place]) = (files[place], files[place - 1]);
        }

        foreach (var one in Added)
        {
            await KeepAsync(work, one);
            files.Add(new EditionFile(one.Id, one.File.Name, one.File.Sha256, one.File.Size, one.File.MediaType));
        }

        return before with
        {
            Files = files,
        };
    }

    /// <summary>Keeps a file that came, and its words.</summary>
    public static async Task KeepAsync(EditionWork work, AddedFile one)
    {
        var label = new KeptFile.Label(
            one.File.Name,
            one.File.MediaType,
            Subject,
            work.Item.Id,
            one.IsPicture ? "picture" : "attachment",
            work.Now.Instant,
            work.Actor.Id
        );
        work.Db.Add(new KeptFile(work.Item.BodyId, one.Id, one.File.Stored, label));
        var isKnown = await work.Db.Set<FileText>().FindAsync(work.Item.BodyId, one.File.Sha256) is not null;
        if (!isKnown && one.Text.Length > 0)
            work.Db.Add(
                new FileText
                {
                    BodyId = work.Item.BodyId,
                    Sha256 = one.File.Sha256,
                    Text = one.Text,
                }
            );
    }
}

/// <summary>A file that came, with its words.</summary>
/// <param name="Id">Its id on the portal: not to be guessed.</param>
/// <param name="File">Its content, in the store already.</param>
/// <param name="Text">What it says; empty for pictures and for what could not be read.</param>
internal sealed record AddedFile(Guid Id, StagedFile File, string Text)
{
    /// <summary>Whether it is a picture inside the text and not an attachment.</summary>
    public bool IsPicture { get; init; }
}
