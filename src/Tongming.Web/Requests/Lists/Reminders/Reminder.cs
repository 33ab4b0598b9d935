using System.Text;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Requests.Lists.Reminders;

/// <summary>What one person is reminded of.</summary>
/// <param name="To">The person.</param>
/// <param name="Cases">The cases, the earliest due first.</param>
internal sealed record Reminder(Person To, IReadOnlyList<CaseLine> Cases)
{
    /// <summary>Most lines of a mail.</summary>
    private const int MostLines = 200;

    /// <summary>
    /// The reminders of a body's people who have an address: officers of their own cases, first reviewers of their section's, registrars
    /// of all, office heads of those overdue. Who stands in for somebody today gets what is that person's.
    /// </summary>
    public static IReadOnlyList<Reminder> Of(IReadOnlyList<Person> people, IReadOnlyList<CaseLine> cases, UrgencyBounds bounds)
    {
        var reminders = new List<Reminder>();
        foreach (var person in people.Where(person => person.Email.Length > 0))
        {
            var held = people.Where(other => other.SubstituteId == person.Id && other.IsAway(bounds.Today)).Append(person).ToList();
            var own = cases.Where(line => held.Exists(one => Concerns(line, one, bounds))).ToList();
            if (own.Count > 0)
                reminders.Add(new Reminder(person, own));
        }

        return reminders;
    }

    /// <summary>The subject in one line, such as 依申请公开提醒：已超期 1 件，今日到期 2 件.</summary>
    public string Subject(UrgencyBounds bounds) =>
        $"依申请公开提醒：{string.Join('，', Groups(bounds).Select(group => $"{UrgencyWords.Of(group.Key)} {group.Count()} 件"))}";

    /// <summary>The text: numbers, states and days, nothing that tells who asked for what.</summary>
    public string Text(string body, UrgencyBounds bounds)
    {
        var text = new StringBuilder($"{body} {Dates.Long(bounds.Today)}\n");
        foreach (var group in Groups(bounds))
        {
            text.Append($"\n{UrgencyWords.Of(group.Key)}（{group.Count()} 件）\n");
            foreach (var line in group.Take(MostLines))
                text.Append($"{line.NumberWords}  {RequestStates.NameOf(line.State)}  答复期限 {Dates.Long(line.ReplyDue!.Value)}\n");
            if (group.Count() > MostLines)
                text.Append($"其余 {group.Count() - MostLines} 件请登录后在“今日”查看。\n");
        }

        return text.Append("\n请登录通明，在“今日”办理。本邮件由程序发出，请勿回复。\n").ToString();
    }

    private IEnumerable<IGrouping<Urgency, CaseLine>> Groups(UrgencyBounds bounds) =>
        Cases.GroupBy(line => line.UrgencyAt(bounds)).OrderBy(group => group.Key);

    private static bool Concerns(CaseLine line, Person person, UrgencyBounds bounds) =>
        line.OfficerId == person.Id
        || (person.Roles.Contains(Role.FirstReviewer) && line.SectionId is not null && line.SectionId == person.SectionId)
        || person.Roles.Contains(Role.Registrar)
        || (person.Roles.Contains(Role.OfficeHead) && line.UrgencyAt(bounds) == Urgency.Overdue);
}
