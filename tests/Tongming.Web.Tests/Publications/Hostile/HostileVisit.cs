using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Publications.Hostile;

/// <summary>
/// Somebody who follows the links of the program, fills every text field of every form that he meets with hostile words, and looks at
/// every page whether one of them acts. Forms and fields are found on the pages, none is named here.
/// </summary>
internal sealed partial class HostileVisit(HttpClient client, Predicate<string> isHere)
{
    /// <summary>Pages of one kind: enough to find what lies behind them.</summary>
    private const int MostOfKind = 2;

    private const int MostTries = 14;

    /// <summary>A name of a file as no file should be called.</summary>
    public const string FileName = "'><img src=x onerror=xq7()>.docx";

    private static readonly byte[] Paper = WordMade.File(WordMade.Paragraph("附件的字 &lt;script&gt;xq7()&lt;/script&gt;"));

    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);

    /// <summary>The forms that were filled: the names of the text fields of each.</summary>
    public List<HashSet<string>> Filled { get; } = [];

    /// <summary>Pages that let the words act, and answers that failed.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Pages that were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Pages on which the words stand, harmless.</summary>
    public int Shown { get; private set; }

    /// <summary>Follows links from some addresses on.</summary>
    /// <param name="fills">Whether forms are filled and sent on the way.</param>
    /// <param name="from">Where it begins.</param>
    public async Task WalkAsync(bool fills, params string[] from)
    {
        kinds.Clear();
        var (waiting, seen) = (new Queue<string>(from), new HashSet<string>(from, StringComparer.Ordinal));
        while (waiting.TryDequeue(out var address))
        {
            if (await LookAsync(await client.GetAsync(address), address) is not { } page)
                continue;
            foreach (
                var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(isHere.Invoke)
            )
                if (seen.Add(link) && IsRoomFor(link))
                    waiting.Enqueue(link);
            foreach (var form in fills ? page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").ToList() : [])
                if (IsRoomFor($"form {KindOf(ActionOf(form, address))} {NameOf(form, address)}"))
                    await SendAsync(form, address);
        }
    }

    /// <summary>Looks at an answer; null where it is no page.</summary>
    public async Task<IHtmlDocument?> LookAsync(HttpResponseMessage answer, string address)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            Wrong.Add($"{address}: {answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return null;
        var html = await answer.Content.ReadAsStringAsync();
        Looked++;
        Shown += html.Contains(HostileWords.Mark, StringComparison.Ordinal) ? 1 : 0;
        Wrong.AddRange(HostileWords.ActingIn(html).Select(what => $"{address}: {what}"));
        return await RunningOffice.ReadAsync(answer);
    }

    /// <summary>Sends a form; where a field is refused, with the next words for it, until it is taken.</summary>
    private async Task SendAsync(IHtmlFormElement form, string address)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var action = ActionOf(form, address);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var texts = form.QuerySelectorAll(Texts).Select(field => field.GetAttribute("name")!).ToHashSet(StringComparer.Ordinal);
            Filled.Add(texts);
            var answer = await client.PostAsync(action, ContentOf(form, at));
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
                return;

            var shown = await LookAsync(answer, $"POST {action}");
            if (
                shown?.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").FirstOrDefault(one => ActionOf(one, address) == action)
                is not { } again
            )
                return;
            var refused = again.QuerySelectorAll("[name][aria-invalid=true]").Select(field => field.GetAttribute("name")!).ToHashSet();
            foreach (var field in refused.Count > 0 ? refused : [.. texts])
                at[field] = at.GetValueOrDefault(field) + 1;
            form = again;
        }
    }

    private const string Texts =
        "textarea[name], input[name]:not([type]), input[type=text][name], input[type=search][name], input[type=url][name], input[type=tel][name], input[type=email][name]";

    private static MultipartFormDataContent ContentOf(IHtmlFormElement form, Dictionary<string, int> at)
    {
        var content = new MultipartFormDataContent();
        foreach (
            var field in form.QuerySelectorAll("input[name], textarea[name], select[name], button[name]")
                .GroupBy(one => one.GetAttribute("name")!)
        )
        foreach (var value in ValuesOf([.. field], at.GetValueOrDefault(field.Key)))
            if (value == FileName)
                content.Add(new ByteArrayContent(Paper), field.Key, FileName);
            else
                content.Add(new StringContent(value), field.Key);
        return content;
    }

    private static IEnumerable<string> ValuesOf(IReadOnlyList<IElement> fields, int at)
    {
        var words = HostileWords.All[Math.Min(at, HostileWords.All.Length - 1)];
        return fields[0] switch
        {
            IHtmlInputElement { Type: "hidden" } hidden => [hidden.Value],
            IHtmlInputElement { Type: "file" } => [FileName],
            IHtmlInputElement { Type: "radio" } => [Checked(fields) ?? fields[at % fields.Count].GetAttribute("value")!],
            IHtmlInputElement { Type: "checkbox" } => fields.Select(one => one.GetAttribute("value") ?? "on"),
            IHtmlInputElement { Type: "date" } day =>
            [
                day.Value.Length > 0 ? day.Value
                : at % 2 == 0 ? "2026-02-12"
                : "2026-12-31",
            ],
            IHtmlInputElement { Type: "time" } => ["09:30"],
            IHtmlInputElement { Type: "number" } => ["1"],
            IHtmlSelectElement select => [Chosen(select, at)],
            IHtmlButtonElement => [fields[at % fields.Count].GetAttribute("value") ?? ""],
            _ => [words],
        };
    }

    private static string? Checked(IEnumerable<IElement> radios) =>
        radios.OfType<IHtmlInputElement>().FirstOrDefault(one => one.IsChecked)?.Value;

    /// <summary>What stands there; where nothing does, the first that can be chosen.</summary>
    private static string Chosen(IHtmlSelectElement select, int at)
    {
        var values = select.Options.Select(one => one.Value).Where(value => value.Length > 0).ToList();
        return select.Value is { Length: > 0 } there && at == 0 ? there
            : values.Count == 0 ? ""
            : values[at % values.Count];
    }

    private bool IsRoomFor(string what)
    {
        var kind = KindOf(what);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return kinds[kind] <= MostOfKind;
    }

    private static string ActionOf(IHtmlFormElement form, string address) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : address;

    /// <summary>The form's id is made of the name of its record; others are called by where they are sent.</summary>
    private static string NameOf(IHtmlFormElement form, string address) =>
        form.Id is { Length: > 0 } id ? id : KindOf(ActionOf(form, address));

    private static string KindOf(string address) => Ids().Replace(address, "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
