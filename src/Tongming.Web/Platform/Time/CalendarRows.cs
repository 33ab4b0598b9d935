using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Calendar;

namespace Tongming.Web.Platform.Time;

/// <summary>The holiday notices that the program was shipped with.</summary>
internal sealed record ShippedNotices(IReadOnlyList<HolidayNotice> Notices);

/// <summary>A notice of the State Council that an office has loaded; it takes the place of the shipped one of the same year.</summary>
internal sealed class LoadedNotice
{
    public int Year { get; init; }

    /// <summary>Addresses or numbers of the notice, one a line.</summary>
    public string Sources { get; set; } = "";

    /// <summary>The dated facts, one a line: <c>2027-01-01 DayOff 元旦</c>.</summary>
    public string Facts { get; set; } = "";

    public DateTimeOffset LoadedAt { get; set; }

    public Guid LoadedBy { get; set; }
}

/// <summary>A day that a body alone has off, or works.</summary>
internal sealed class LocalDay
{
    public Guid BodyId { get; init; }

    public DateOnly Date { get; init; }

    public DayStatus Status { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The local notice that says so.</summary>
    public string Source { get; set; } = "";
}

internal sealed class CalendarMapping : IEntityTypeConfiguration<LoadedNotice>, IEntityTypeConfiguration<LocalDay>
{
    public void Configure(EntityTypeBuilder<LoadedNotice> builder)
    {
        builder.ToTable("cal_notices");
        builder.HasKey(notice => notice.Year);
        builder.Property(notice => notice.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LocalDay> builder)
    {
        builder.ToTable("cal_local_days");
        builder.HasKey(day => new { day.BodyId, day.Date });
        builder.Property(day => day.Name).HasMaxLength(40);
        builder.Property(day => day.Source).HasMaxLength(200);
    }
}
