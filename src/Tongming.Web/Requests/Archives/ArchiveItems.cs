using System.Text;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Archives;

/// <summary>Puts the pieces of an archive file into their order: application, papers, files, course.</summary>
internal sealed class ArchiveItems(ApplicantSeal applicants, PaperSeal papers, IFileStore store)
{
    private readonly FillPaper fill = new(new DocumentLimits());

    /// <summary>The pieces, always in the same order.</summary>
    public IEnumerable<ArchiveItem> Of(ArchiveFile file)
    {
        var person = applicants.Open(file.Application.SealedPerson);
        yield return Text("申请登记信息.html", "申请", file.Application.ArrivedOn, ArchivePages.Application(file, person));
        foreach (var paper in file.Papers)
            yield return Paper(file, paper);
        var sealedPapers = file.Papers.Select(paper => paper.FileId).ToHashSet();
        foreach (var kept in file.Files.Where(kept => !sealedPapers.Contains(kept.Id)))
            yield return Kept(kept, kept.Name, "材料", LegalClock.DayOf(kept.KeptAt), null);
        yield return Text("办理过程.csv", "办理过程", null, ArchivePages.Course(file));
    }

    private ArchiveItem Paper(ArchiveFile file, CasePaper paper)
    {
        var name = $"{paper.Kind.Name()}.docx";
        if (file.Files.FirstOrDefault(kept => kept.Id == paper.FileId) is { } sealedCopy)
            return Kept(sealedCopy, sealedCopy.Name, "文书", paper.IssuedOn, paper.Number);
        if (paper.Values.Length == 0)
            return new ArchiveItem(name, "文书", paper.IssuedOn, paper.Number, null, "内容已按期销毁");
        if (TemplateOf(file, paper) is not { } template)
            return new ArchiveItem(name, "文书", paper.IssuedOn, paper.Number, null, "没有生成：模板缺失");
        var made = fill.Fill(new FillPaper.Input(paper.Kind, template, papers.Open(paper.Values)));
        return made.Value is { } content
            ? new ArchiveItem(name, "文书", paper.IssuedOn, paper.Number, _ => Task.FromResult<Stream>(new MemoryStream(content)))
            : new ArchiveItem(name, "文书", paper.IssuedOn, paper.Number, null, "没有生成：" + RequestsText.Say(made.Refusal!));
    }

    /// <summary>The template that the paper was made with; null where that version is not there, because another would make another paper.</summary>
    private static ReadOnlyMemory<byte>? TemplateOf(ArchiveFile file, CasePaper paper)
    {
        if (paper.TemplateVersion == 0)
            return DefaultTemplates.Of(paper.Kind);
        var kept = file.Templates.FirstOrDefault(one => one.Kind == paper.Kind && one.Version == paper.TemplateVersion);
        return kept is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(kept.Content);
    }

    private ArchiveItem Kept(KeptFile kept, string name, string kind, DateOnly? date, string? number) =>
        new(name, kind, date, number, cancel => store.OpenAsync(kept.Stored, cancel));

    private static ArchiveItem Text(string name, string kind, DateOnly? date, string text)
    {
        // With a mark at the beginning, so that the office's table program reads it as UTF-8.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        return new ArchiveItem(name, kind, date, null, _ => Task.FromResult<Stream>(new MemoryStream(bytes)));
    }
}
