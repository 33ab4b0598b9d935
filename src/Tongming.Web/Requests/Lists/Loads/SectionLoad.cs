using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Requests.Lists.Loads;

/// <summary>The work of a section or of one of its officers.</summary>
/// <param name="SectionId">The section; null for what nobody has yet.</param>
/// <param name="OfficerId">The officer; null for the section as a whole.</param>
internal sealed record SectionLoad(Guid? SectionId, Guid? OfficerId)
{
    /// <summary>Cases that are not closed.</summary>
    public int Open { get; init; }

    /// <summary>Of them due from today to Sunday.</summary>
    public int DueThisWeek { get; init; }

    /// <summary>Of them overdue.</summary>
    public int Overdue { get; init; }

    /// <summary>Cases answered this year.</summary>
    public int Answered { get; init; }

    /// <summary>Working days from the day after receipt to the answer, on average over this year, pauses included; null where none was answered.</summary>
    public double? AverageDays { get; init; }

    /// <summary>Sections, each followed by its officers, those without section last.</summary>
    public static async Task<IReadOnlyList<SectionLoad>> LoadAsync(Db db, ListActor reader, CancellationToken cancel)
    {
        var (cases, today) = (reader.Cases(db), reader.Today);
        var sunday = LastOfWeek(today);
        var open = await CountAsync(cases.Open(), cancel);
        var due = await CountAsync(cases.Open().Where(request => request.ReplyDue >= today && request.ReplyDue <= sunday), cancel);
        var overdue = await CountAsync(cases.Of(Urgency.Overdue, reader.Bounds), cancel);
        var answered = await AnsweredAsync(cases, reader, cancel);
        var hands = open.Keys.Concat(answered.Keys).Distinct().ToList();
        return
        [
            .. hands
                .GroupBy(one => one.SectionId)
                .OrderBy(section => section.Key is null)
                .SelectMany(section =>
                    section
                        .Where(one => one.OfficerId is not null)
                        .Select(Of)
                        .OrderByDescending(one => one.Open)
                        .Prepend(Sum(section.Key, section.Select(Of)))
                ),
        ];

        SectionLoad Of(Hands one) =>
            new(one.SectionId, one.OfficerId)
            {
                Open = open.GetValueOrDefault(one),
                DueThisWeek = due.GetValueOrDefault(one),
                Overdue = overdue.GetValueOrDefault(one),
                Answered = answered.GetValueOrDefault(one).Count,
                AverageDays = answered.GetValueOrDefault(one) is { Count: > 0 } past ? past.Days / (double)past.Count : null,
            };
    }

    /// <summary>The Sunday of a day's week.</summary>
    public static DateOnly LastOfWeek(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);

    private static SectionLoad Sum(Guid? section, IEnumerable<SectionLoad> parts)
    {
        var all = parts.ToList();
        var answered = all.Sum(one => one.Answered);
        return new SectionLoad(section, null)
        {
            Open = all.Sum(one => one.Open),
            DueThisWeek = all.Sum(one => one.DueThisWeek),
            Overdue = all.Sum(one => one.Overdue),
            Answered = answered,
            AverageDays = answered == 0 ? null : all.Sum(one => (one.AverageDays ?? 0) * one.Answered) / answered,
        };
    }

    private static Task<Dictionary<Hands, int>> CountAsync(IQueryable<InformationRequest> cases, CancellationToken cancel) =>
        cases
            .GroupBy(request => new { request.SectionId, request.OfficerId })
            .Select(group => new
            {
                group.Key.SectionId,
                group.Key.OfficerId,
                Count = group.Count(),
            })
            .ToDictionaryAsync(group => new Hands(group.SectionId, group.OfficerId), group => group.Count, cancel);

    private static async Task<Dictionary<Hands, (int Count, int Days)>> AnsweredAsync(
        IQueryable<InformationRequest> cases,
        ListActor reader,
        CancellationToken cancel
    )
    {
        var (first, last) = (new DateOnly(reader.Today.Year, 1, 1), new DateOnly(reader.Today.Year, 12, 31));
        var groups = await FilterCases
            .Answered(cases, first, last)
            .GroupBy(request => new
            {
                request.SectionId,
                request.OfficerId,
                request.ReceivedOn,
                request.IssuedOn,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return groups
            .GroupBy(group => new Hands(group.Key.SectionId, group.Key.OfficerId))
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        group.Sum(one => one.Count),
                        group.Sum(one => one.Count * reader.Calendar.WorkingDaysBetween(one.Key.ReceivedOn!.Value, one.Key.IssuedOn!.Value))
                    )
            );
    }

    private readonly record struct Hands(Guid? SectionId, Guid? OfficerId);
}
