using Tongming.Publications.Channels;
using Tongming.Publications.Documents;
using Tongming.Requests;
using Tongming.Requests.Disputes;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Reports.Compiling;

/// <summary>
/// Fills 2024, 2025 and the first days of 2026 of an office with acts that a seed decides: every kind of reply, every class of applicant,
/// registers, disputes and channels, over both turns of the year.
/// </summary>
internal sealed class RandomYears(ReportActs acts, Random random, DateOnly today)
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private static readonly string[] Kinds = [.. ReplyKind.All.Select(kind => kind.Code)];

    public static async Task LiveAsync(RunningOffice office, Random random, DateOnly today)
    {
        var acts = await ReportActs.OfAsync(office, today);
        var years = new RandomYears(acts, random, today);
        years.Ask();
        years.TurnTheYear();
        years.Register();
        years.Post();
        await acts.SaveAsync();
    }

    /// <summary>Requests on any day: every kind of reply at least once, some open, split, merged, contested or decided anew.</summary>
    private void Ask()
    {
        var (offset, count) = (random.Next(Kinds.Length), Kinds.Length + random.Next(20));
        for (var at = 0; at < count; at++)
        {
            var received = AnyDay();
            var closed = received.AddDays(random.Next(50));
            var isOpen = closed > today || random.Next(6) == 0;
            var request = acts.Ask(AnyClass(), received, isOpen ? null : (Kinds[(offset + at) % Kinds.Length], closed));
            if (isOpen)
                Rearrange(request, received);
            else
                Contest(request, closed);
        }
    }

    private void Rearrange(InformationRequest open, DateOnly received)
    {
        if (random.Next(3) == 0)
            acts.Split(open, received);
        if (random.Next(3) == 0)
            Assert.True(acts.Ask(AnyClass(), received).Merge(acts.Day(received), open).Succeeded);
    }

    private void Contest(InformationRequest closed, DateOnly on)
    {
        var (notified, decided) = (on.AddDays(random.Next(40)), on.AddDays(40 + random.Next(90)));
        if (random.Next(3) != 0 || notified > today)
            return;
        var result = (DisputeResult)random.Next(3);
        acts.Contest(closed, (DisputeKind)random.Next(3), notified, decided > today || random.Next(3) == 0 ? null : (result, decided));
        if (closed.IssuedOn is not null && random.Next(3) == 0)
            acts.Redo(closed, notified);
    }

    /// <summary>Received before the turn of a year and answered after it, both times.</summary>
    private void TurnTheYear()
    {
        foreach (var year in new[] { 2025, 2026 })
            for (var at = 0; at < 1 + random.Next(4); at++)
                acts.Ask(
                    AnyClass(),
                    new DateOnly(year, 1, 1).AddDays(-1 - random.Next(12)),
                    (Kinds[random.Next(Kinds.Length)], new DateOnly(year, 1, 1 + random.Next(12)))
                );
    }

    private void Register()
    {
        for (var at = 0; at < 12; at++)
        {
            acts.Decide((EnforcementKind)random.Next(4), AnyDay());
            acts.Receive(random.Next(1, 9_000_000) / 100m, AnyDay());
            var issued = AnyDay();
            var effective = issued.AddDays(random.Next(30));
            var abolished = effective.AddDays(1 + random.Next(300));
            if (at % 3 == 0)
                acts.Issue(issued, effective, abolished > today ? null : abolished);
        }
    }

    private void Post()
    {
        var channels = new[] { ChannelKind.WeChat, ChannelKind.Weibo, ChannelKind.Press }.Select(kind => acts.Open(kind, First)).ToArray();
        Guid? posted = null;
        for (var at = 0; at < random.Next(40); at++)
            posted = acts.Post(channels[random.Next(channels.Length)], AnyDay(), random.Next(3) == 0 ? posted : null);
    }

    private ApplicantClass AnyClass() => (ApplicantClass)random.Next(6);

    private DateOnly AnyDay() => First.AddDays(random.Next(today.DayNumber - First.DayNumber + 1));
}
