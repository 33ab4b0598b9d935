using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Calendar;

namespace Tongming.Web.Requests.Recounts;

/// <summary>By which calendar the open cases of a body are counted, and how far the recount has come.</summary>
internal sealed class RecountMark
{
    /// <summary>
    /// Passes after which a recount is done: in the minute after a change another program may still have counted by the old calendar, so
    /// everything is looked at once more.
    /// </summary>
    public const int Passes = 2;

    public Guid BodyId { get; init; }

    /// <summary>Calendar and rules by which the cases are counted.</summary>
    public string Basis { get; set; } = "";

    /// <summary>Passes that were finished on this basis.</summary>
    public int PassesDone { get; set; }

    /// <summary>Changed cases that are written, and those that the present pass has to write.</summary>
    public int Written { get; set; }

    public int ToWrite { get; set; }

    /// <summary>Open cases that the pass found.</summary>
    public int Open { get; set; }

    /// <summary>Cases that moved on this basis.</summary>
    public int Moved { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Whether nothing is left to do on a basis.</summary>
    public bool IsDone(string basis) => Basis == basis && PassesDone >= Passes;

    /// <summary>What a calendar and rules are known by.</summary>
    public static string BasisOf(WorkingCalendar calendar, ClockRules rules) =>
        $"{calendar.Version} {rules.ReplyDays} {rules.MaxExtension} {rules.ConsultationDays} {rules.CorrectionNoticeDays} "
        + $"{rules.PaymentDays} {rules.PaymentRestarts} {rules.ReasonsPause}";
}

internal sealed class RecountMapping : IEntityTypeConfiguration<RecountMark>
{
    public void Configure(EntityTypeBuilder<RecountMark> builder)
    {
        builder.ToTable("req_recounts");
        builder.HasKey(mark => mark.BodyId);
        builder.Property(mark => mark.BodyId).ValueGeneratedNever();
        builder.Property(mark => mark.Basis).HasMaxLength(100);
    }
}
