using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Web.Requests.Cases;

internal sealed class RequestMapping
    : IEntityTypeConfiguration<Application>,
        IEntityTypeConfiguration<InformationRequest>,
        IEntityTypeConfiguration<ApplicationAccess>,
        IEntityTypeConfiguration<NumberSeries>,
        IEntityTypeConfiguration<RequestGrant>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("req_applications");
        builder.HasKey(application => new { application.BodyId, application.Id });
        builder.Property(application => application.Id).ValueGeneratedNever();
        builder.Property(application => application.SubmissionKey).HasMaxLength(80);
        builder.Property(application => application.ApplicantKey).HasMaxLength(40);
        builder.Property(application => application.Version).IsConcurrencyToken();
        builder.HasIndex(application => new { application.BodyId, application.SubmissionKey }).IsUnique();
        builder.HasIndex(application => new { application.BodyId, application.ApplicantKey });
    }

    public void Configure(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.ToTable("req_requests");
        builder.HasKey(request => new { request.BodyId, request.Id });
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Title).HasMaxLength(NewMatter.TitleLength);
        builder.Property(request => request.Description).HasMaxLength(NewMatter.DescriptionLength);
        builder
            .Property(request => request.Number)
            .HasMaxLength(RequestNumber.MaximumLength)
            .HasConversion(number => number!.Value.ToString(), text => RequestNumber.Parse(text).Value);
        builder.Property(request => request.Reply).HasMaxLength(3).HasConversion(kind => kind!.Code, code => ReplyKind.Of(code));
        builder.Property(request => request.DraftKind).HasMaxLength(3).HasConversion(kind => kind!.Code, code => ReplyKind.Of(code));
        builder
            .Property(request => request.RefusalGround)
            .HasMaxLength(20)
            .HasConversion(ground => ground!.Code, code => RefusalGround.Of(code));
        builder
            .Property(request => request.DraftGround)
            .HasMaxLength(20)
            .HasConversion(ground => ground!.Code, code => RefusalGround.Of(code));
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.HasIndex(request => new { request.BodyId, request.Number }).IsUnique();
        builder.HasIndex(request => new { request.BodyId, request.ApplicationId });
        ForLists(builder);
        ForReports(builder);
    }

    /// <summary>
    /// The yearly report counts by class and answer and then opens what it counted: each of the two indexes holds every column that is
    /// asked, so that counting looks at no row, and is in the order in which the records are listed.
    /// </summary>
    private static void ForReports(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.HasIndex(request => new { request.BodyId, request.FeePaidOn }).HasFilter("fee_paid_on IS NOT NULL");
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.ApplicantClass,
            request.CountedOn,
            request.ClosedOn,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.Reply,
            request.ApplicantClass,
            request.ClosedOn,
            request.CountedOn,
            request.Id,
            request.AnswerDays,
        });
    }

    /// <summary>
    /// Lists page by a day and the id, those of a state too by the day for the answer: without it, the open cases of a state would be
    /// looked for among all that were ever due.
    /// </summary>
    private static void ForLists(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.SubmittedOn,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.ReplyDue,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.ClosedOn,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.State,
            request.SubmittedOn,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.State,
            request.ReplyDue,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.SectionId,
            request.SubmittedOn,
            request.Id,
        });
        builder.HasIndex(request => new
        {
            request.BodyId,
            request.OfficerId,
            request.SubmittedOn,
            request.Id,
        });
        ForOpen(builder);
    }

    /// <summary>
    /// What is open is a small part of what is stored: three indexes know nothing else. The first two hold every column by which it is
    /// counted, so that counting looks at no row: one in the order of the day for the answer, as the first page of the desk lists it, one
    /// by who works on it. The condition stands in them as a column too, before the day: else the planner of the embedded database, which
    /// knows no numbers of rows, takes the index of all days and looks for what is overdue among everything that was ever due.
    /// </summary>
    private static void ForOpen(EntityTypeBuilder<InformationRequest> builder)
    {
        const string open = "closed_on IS NULL";
        builder
            .HasIndex(request => new
            {
                request.BodyId,
                request.ClosedOn,
                request.ReplyDue,
                request.Id,
                request.ClockState,
                request.NextLimit,
                request.SectionId,
                request.OfficerId,
            })
            .HasFilter(open);
        builder
            .HasIndex(request => new
            {
                request.BodyId,
                request.ClosedOn,
                request.SectionId,
                request.OfficerId,
                request.ReplyDue,
                request.ClockState,
                request.NextLimit,
                request.Id,
            })
            .HasFilter(open);
        builder
            .HasIndex(request => new
            {
                request.BodyId,
                request.NextLimit,
                request.ClockState,
                request.Id,
            })
            .HasFilter(open);
    }

    public void Configure(EntityTypeBuilder<ApplicationAccess> builder)
    {
        builder.ToTable("req_access");
        builder.HasKey(access => new { access.BodyId, access.ApplicationId });
        builder.Property(access => access.CodeHash).HasMaxLength(40);
        builder.Property(access => access.NameKey).HasMaxLength(40);
        builder.HasIndex(access => new { access.BodyId, access.CodeHash }).IsUnique();
        builder.HasIndex(access => new { access.BodyId, access.NameKey });
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("req_series");
        builder.HasKey(series => new { series.BodyId, series.Series });
        builder.Property(series => series.Series).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<RequestGrant> builder)
    {
        builder.ToTable("req_grants");
        builder.HasKey(grant => new
        {
            grant.BodyId,
            grant.Role,
            grant.Act,
        });
        builder.Property(grant => grant.Act).HasMaxLength(60);
    }
}
