using Tongming.Web.Platform.Events;

namespace Tongming.Web.Platform.Mail;

/// <summary>Registers the mailer and the delivery of mail from the outbox.</summary>
internal static class MailModule
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailOptions.Read(configuration));
        services.AddSingleton<IMailer, SmtpMailer>();
        services.AddSingleton<MailSeal>();
        services.AddScoped<IDelivers, MailDelivery>();
    }
}
