using System.Globalization;
using System.Text.Json;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Vintages;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Statistics.Sets;

namespace Tongming.Web.Statistics.Machines;

/// <summary>
/// 上报清单: what an integrated platform above fetches, as JSON that docs/manual/statistics.md describes. It holds what is out and what is announced, nothing else, and may be read by
/// anybody.
/// </summary>
internal static class ProvinceFeed
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/data/province.json";

    /// <summary>The form of the answer; a later one would have another name.</summary>
    private const string Form = "tongming-province-1";

    public static void MapProvinceFeed(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(Address, Verbs.Reading, AnswerAsync)
            .ForPrograms()
            .ExcludeFromDescription()
            .WithMetadata(new PublicPageAttribute());

    /// <summary>
    /// A moment with its offset, such as 2026-03-02T09:30:00+08:00; <see cref="DateTimeOffset.MinValue"/> where nothing is said. Refused (<c>data.since</c>) where it is anything else: a day alone would leave open
    /// which end of it is meant.
    /// </summary>
    public static Outcome<DateTimeOffset> SinceOf(string? text)
    {
        // A plus sign of an address is a space to many programs.
        var said = (text ?? "").Trim().Replace(' ', '+');
        if (said.Length == 0)
            return DateTimeOffset.MinValue;
        return
            said is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _]
            && DateTimeOffset.TryParseExact(
                said,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? at.ToUniversalTime()
            : new Refusal("data.since", said.Length > 40 ? said[..40] : said);
    }

    private static async Task<IResult> AnswerAsync(
        string? since,
        HttpRequest request,
        PublicNumbers numbers,
        ProvinceAnswers answers,
        CancellationToken cancel
    )
    {
        var asked = SinceOf(since);
        if (asked.Refusal is { } refusal)
            return ProgramAnswers.Refuse(refusal);
        var answer = await answers.SinceAsync(asked.Value, cancel);
        var outlines = new Dictionary<Guid, VersionOutline?>();
        foreach (var one in answer.Versions)
            outlines[one.Line.Newest.Id] = await numbers.OutlineOfAsync(one.Line);
        return ProgramAnswers.OfJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Form);
            Write(json, "since", asked.Value);
            Write(json, "next", answer.Next);
            json.WriteBoolean("hasMore", answer.HasMore);
            json.WriteStartArray("versions");
            foreach (var one in answer.Versions)
                Write(json, one, outlines[one.Line.Newest.Id], request);
            json.WriteEndArray();
            json.WriteStartArray("calendar");
            foreach (var one in answer.Calendar)
                Write(json, one, numbers.Now, request);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, ProvinceAnswers.Issued issued, VersionOutline? outline, HttpRequest request)
    {
        var (set, version) = (issued.Line.Set, issued.Line.Newest);
        json.WriteStartObject();
        json.WriteString("id", version.Id);
        json.WriteString("organisation", issued.Line.BodyName);
        json.WriteStartObject("field");
        json.WriteString("code", StatisticsFields.CodeOf(set.Field));
        json.WriteString("name", StatisticsFields.NameOf(set.Field));
        json.WriteEndObject();
        json.WriteStartObject("dataSet");
        json.WriteString("code", set.Code);
        json.WriteString("title", set.Title);
        json.WriteString("frequency", set.Rhythm.ToString().ToLowerInvariant());
        json.WriteString("frequencyName", DataSetWords.Of(set.Rhythm));
        json.WriteEndObject();
        WriteRelease(json, issued.Release, request);
        Write(json, "releasedAt", version.ShownFrom!.Value);
        json.WriteString("version", version.Number);
        json.WriteBoolean("isNewest", issued.IsNewest);
        var kind = KindOf(version, issued.Before);
        json.WriteString("kind", kind.Code);
        json.WriteString("kindName", kind.Name);
        json.WriteString("extent", issued.Before is null ? "" : version.Extent);
        json.WriteString("reason", issued.Before is null ? "" : version.Reason);
        WritePeriod(json, outline);
        WriteLinks(json, issued, request);
        json.WriteString("digest", version.Digest);
        json.WriteEndObject();
    }

    private static void WriteRelease(Utf8JsonWriter json, Release? release, HttpRequest request)
    {
        if (release is null)
        {
            json.WriteNull("release");
            return;
        }

        json.WriteStartObject("release");
        json.WriteString("id", release.Id);
        json.WriteString("title", release.Title);
        json.WriteString("kindName", ReleaseWords.NameOf(release.Kind));
        json.WriteString("approvalNumber", release.ApprovalNumber);
        json.WriteString("page", request.Whole($"/releases/{release.Id}"));
        json.WriteEndObject();
    }

    /// <summary>What became of the numbers, as the version number tells it.</summary>
    private static (string Code, string Name) KindOf(Vintage version, Vintage? before)
    {
        if (before is null)
            return ("first", "首次发布");
        var (now, then) = (DataSetVersion.Parse(version.Number).Value, DataSetVersion.Parse(before.Number).Value);
        return now.Major != then.Major ? ("restructured", "结构调整")
            : now.Minor != then.Minor ? ("addition", "增加内容")
            : ("revision", "修订");
    }

    private static void WritePeriod(Utf8JsonWriter json, VersionOutline? outline)
    {
        if (outline is not { From: { } from, To: { } to })
        {
            json.WriteNull("period");
            return;
        }

        json.WriteStartObject("period");
        json.WriteString("from", from.Code);
        json.WriteString("fromName", from.Label);
        json.WriteString("to", to.Code);
        json.WriteString("toName", to.Label);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ProvinceAnswers.Issued issued, HttpRequest request)
    {
        var (page, version) = (request.Whole($"/data/{issued.Line.Set.Code}"), issued.Line.Newest);
        json.WriteStartObject("links");
        json.WriteString("page", $"{page}?version={version.Number}");
        json.WriteString("csv", request.Whole($"{WholeFile.AddressOf(issued.Line.Set.Code, version.Cells)}?version={version.Number}"));
        foreach (var (format, name) in new[] { ("xlsx", "xlsx"), ("px", "px"), ("json", "jsonStat") })
            if (version.Cells <= NumberFiles.MostCells)
                json.WriteString(name, $"{page}/files/{format}?version={version.Number}");
        if (issued.Before is { } before)
            json.WriteString("changes", $"{page}/changes/{version.Number}?from={before.Number}");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProvinceAnswers.Announced one, DateTimeOffset now, HttpRequest request)
    {
        var standing = one.Release.StandingAt(now, one.RevisedFrom);
        json.WriteStartObject();
        json.WriteString("id", one.Release.Id);
        json.WriteString("organisation", one.BodyName);
        json.WriteString("title", one.Release.Title);
        json.WriteString("kindName", ReleaseWords.NameOf(one.Release.Kind));
        json.WriteString("contents", one.Release.Contents);
        Write(json, "at", one.Release.At);
        json.WriteString("standing", standing.ToString().ToLowerInvariant());
        json.WriteString("standingName", CalendarWords.Of(standing));
        json.WriteString("page", request.Whole($"/releases/{one.Release.Id}"));
        json.WriteStartArray("notices");
        foreach (var notice in one.Notices)
        {
            json.WriteStartObject();
            Write(json, "from", notice.From);
            if (notice.To is { } to)
                Write(json, "to", to);
            else
                json.WriteNull("to");
            json.WriteString("reason", notice.Reason);
            Write(json, "announcedAt", notice.AnnouncedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A moment in Chinese time with its offset; null for none.</summary>
    private static void Write(Utf8JsonWriter json, string name, DateTimeOffset moment)
    {
        if (moment == DateTimeOffset.MinValue)
            json.WriteNull(name);
        else
            json.WriteString(
                name,
                moment.ToOffset(LegalClock.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            );
    }
}
