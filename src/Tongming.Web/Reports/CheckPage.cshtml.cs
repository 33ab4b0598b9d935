using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Reports;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports;

/// <summary>
/// The page of the checker. It asks for no antiforgery token: nobody is logged in and nothing is stored, so a forged
/// form has no authority to borrow, and without the token the page sets no cookie.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = MostCharacters)]
public sealed class CheckPage(CheckReports reports) : PageModel
{
    /// <summary>Bytes of all files together.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Characters of the pasted text as the form sends it.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    /// <summary>Number of files at once.</summary>
    public const int MostFiles = 200;

    [BindProperty(Name = "files")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "previous")]
    public IFormFile? Previous { get; set; }

    [BindProperty(Name = "subordinates")]
    public IReadOnlyList<IFormFile> Subordinates { get; set; } = [];

    [BindProperty(Name = "body")]
    [StringLength(100, ErrorMessage = "机关名称最多 100 个字。")]
    public string? Body { get; set; }

    /// <summary>Number of the first file: the script sends many files one by one and puts the answers on one page.</summary>
    [BindProperty(Name = "first")]
    [Range(1, 10_000)]
    public int First { get; set; } = 1;

    /// <summary>What is wrong with the form: the id of the field and the sentence.</summary>
    internal IReadOnlyList<(string Field, string Message)> Problems { get; private set; } = [];

    /// <summary>The results in the order in which they are shown: the worst first.</summary>
    internal IReadOnlyList<ResultView> Results { get; private set; } = [];

    /// <summary>The same in the JSON of the interface, for the downloads.</summary>
    public string? ResultJson { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = Input();
        Problems = [.. Mistakes(input)];
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var checks = await reports.RunAsync(input, cancel);
        if (!checks.Succeeded)
            throw new InvalidOperationException(checks.Refusal.Code);
        ResultJson = CheckJson.Of(checks.Value);
        Results =
        [
            .. checks
                .Value.Select(
                    (check, index) => new ResultView(First + index, check.File, check.Check, check.Error, checks.Value.Length == 1)
                )
                .OrderByDescending(result => result.Count(Severity.Error))
                .ThenByDescending(result => result.Check is null)
                .ThenByDescending(result => result.Count(Severity.Suspect)),
        ];
        return Page();
    }

    private CheckReports.Input Input()
    {
        var files = Files.Select(ReportFile.OfUpload).ToList();
        if (!string.IsNullOrWhiteSpace(Text))
            files.Add(ReportFile.OfText("粘贴的文字", Text));
        return new CheckReports.Input(
            files,
            Previous is null ? null : ReportFile.OfUpload(Previous),
            Subordinates.Count == 0 ? null : [.. Subordinates.Select(ReportFile.OfUpload)],
            string.IsNullOrWhiteSpace(Body) ? null : Body.Trim()
        );
    }

    private IEnumerable<(string Field, string Message)> Mistakes(CheckReports.Input input)
    {
        if (ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0)
        {
            yield return (
                "files",
                $"这次提交没有收全：总共不能超过 {MostBytes / 1024 / 1024} MB，粘贴的文字不能超过 {MostCharacters / 1024 / 1024} MB。请分几次核对。"
            );
            yield break;
        }

        foreach (var (field, state) in ModelState)
        foreach (var error in state.Errors)
            yield return (field, error.ErrorMessage);
        if (input.Files.Count > MostFiles)
            yield return ("files", $"一次最多核对 {MostFiles} 份，现在有 {input.Files.Count} 份。请分几次核对，或者用命令行。");
        else if (input.Refused is { } refusal)
            yield return (refusal.Code is "check.no-file" ? "files" : "previous", ReportsText.Say(refusal));
    }
}
