using Tongming.Calendar;
using Tongming.People;
using Tongming.Requests.Acts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Demo;

/// <summary>What the demo's cases are made with in one body: its people, its days and the real acts.</summary>
internal sealed class DemoDesk(SubmitRequest submit, PerformAct perform, IReadOnlyDictionary<RequestAct, ICaseAct> acts, Engine engine)
{
    private int made;

    /// <summary>The body.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>The section that does the work.</summary>
    public required Guid SectionId { get; init; }

    /// <summary>How many reviews a draft goes through there.</summary>
    public required int ReviewDepth { get; init; }

    /// <summary>Who holds a role.</summary>
    public required Func<Role, Actor> Who { get; init; }

    /// <summary>Its working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The day on which the demo is made.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Number of the first topic.</summary>
    public int FirstTopic { get; init; }

    public SubmitRequest Submit { get; } = submit;

    public PerformAct Perform { get; } = perform;

    public IReadOnlyDictionary<RequestAct, ICaseAct> Acts { get; } = acts;

    public Engine Engine { get; } = engine;

    /// <summary>A new case whose answer is due that many working days after the first working day from today on; fewer than 0 is overdue.</summary>
    public DemoCase Case(int dueIn)
    {
        var due = Today;
        while (!Calendar.IsWorkingDay(due))
            due = due.AddDays(1);
        for (var left = 20 - dueIn; left > 0; left--)
        {
            do due = due.AddDays(-1);
            while (!Calendar.IsWorkingDay(due));
        }

        return new DemoCase(this, FirstTopic + made++, due);
    }
}
