using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Imports a catalogue from a workbook: a file, a preview row by row, then all at once.</summary>
[RequestSizeLimit(KeepFiles.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFiles.MostBytes)]
internal sealed class CatalogueImportPage(CurrentActor current, ImportCatalogue import, LegalClock clock) : PageModel
{
    [BindProperty(Name = "year", SupportsGet = true)]
    public int? Wanted { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The file on its way from the preview to the confirmation; it is kept nowhere in between.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    [BindProperty]
    public bool RemoveOthers { get; set; }

    [BindProperty]
    public string? Token { get; set; }

    public int Year => Wanted is >= 2008 and <= 2100 ? Wanted.Value : clock.Now().Day.Year;

    public ImportCatalogue.Preview? Preview { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        PublicScope.KeepsRegisters(await current.ReadAsync(cancel)) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 })
            return Again(new Refusal("catalogue.file.missing"));
        if (Upload.Length > CatalogueFile.MostBytes)
            return Again(new Refusal("catalogue.file.too-large"));
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        (FileName, Token) = (Path.GetFileName(Upload.FileName), RandomNumberGenerator.GetHexString(32, lowercase: true));
        return await ShowAsync(bytes.ToArray(), null, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var bytes = new byte[CatalogueFile.MostBytes];
        if (!Convert.TryFromBase64String(Carried ?? "", bytes, out var length) || length == 0)
            return Again(new Refusal("catalogue.file.missing"));
        var content = bytes.AsMemory(0, length);
        var made = await import.RunAsync(InputOf(content), await current.ReadAsync(cancel), cancel);
        if (made.Value is not { } done)
            return await ShowAsync(content, made.Refusal, cancel);
        TempData["Told"] = $"已导入：新增 {done.Added} 项，修改 {done.Changed} 项，删除 {done.Removed} 项。";
        return Redirect($"/desk/catalogue?year={Year}");
    }

    /// <summary>What a row of the file will become, and why.</summary>
    public (string Word, string Why) WordOf(CatalogueFile.ReadRow row)
    {
        if (row.Row is not { } read)
            return ("有误", string.Join(' ', row.Problems));
        if (Preview!.Difference.Added.Any(entry => entry.Row == read && entry.Order == row.Number))
            return ("新增", "");
        var changed = Preview.Difference.Changed.FirstOrDefault(one => one.After.Order == row.Number);
        return changed is null
            ? ("不变", "")
            : ("修改", $"修改：{string.Join('、', changed.Fields.Select(field => CatalogueFields.NameOf(field.Field)))}");
    }

    private ImportCatalogue.Input InputOf(ReadOnlyMemory<byte> content) =>
        new(Year, FileName ?? "", content, RemoveOthers) { Token = Token ?? "" };

    private async Task<IActionResult> ShowAsync(ReadOnlyMemory<byte> content, Refusal? refusal, CancellationToken cancel)
    {
        var looked = await import.PreviewAsync(InputOf(content), await current.ReadAsync(cancel), cancel);
        if (looked.Value is not { } preview)
            return looked.Refusal!.Code == "catalogue.not-permitted" ? StatusCode(StatusCodes.Status403Forbidden) : Again(looked.Refusal);
        (Preview, Carried) = (preview, Convert.ToBase64String(content.Span));
        return refusal is null ? Page() : Again(refusal);
    }

    private PageResult Again(Refusal refusal)
    {
        Problem = PublicationText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
