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
    }

    /// <summary>
    /// Lists page by a day and the id. What is open is a small part of what is stored: two indexes know nothing else and hold every
    /// column by which it is counted, so that counting never looks at closed rows.
    /// </summary>
    private static void ForLists(EntityTypeBuilder<InformationRequest> builder)
    {
        const string open = "closed_on IS NULL";
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
        builder
            .HasIndex(request => new
            {
                request.BodyId,
                request.ClockState,
                request.ReplyDue,
                request.NextLimit,
                request.SectionId,
                request.OfficerId,
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
