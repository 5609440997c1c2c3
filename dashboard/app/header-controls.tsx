import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LOCALES } from '../format/locale.ts';
import { identityKey, identityName } from './identity.ts';
import { useLanguage } from './language.tsx';
import { useSession } from './session.tsx';

/** Language, appearance and, while development identities are on, who acts. */
export function HeaderControls() {
  const t = useTranslations();
  const { locale, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="controls">
      <IdentityPicker />
      <NativeSelect
        size="sm"
        aria-label={t('app.theme')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
        data={[
          { value: 'auto', label: t('app.themeAuto') },
          { value: 'light', label: t('app.themeLight') },
          { value: 'dark', label: t('app.themeDark') },
        ]}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box that the header has no room for */}
      <div role="group" aria-label={t('app.language')} className="languages">
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === locale}
            onClick={() => choose(each)}
          >
            {each.toUpperCase()}
            <span className="visually-hidden"> {each === 'vi' ? 'Tiếng Việt' : 'English'}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function IdentityPicker() {
  const t = useTranslations();
  const { identity, offered, choose } = useSession();
  if (offered.length === 0) return null;
  return (
    <NativeSelect
      size="sm"
      className="identity"
      aria-label={t('app.identity')}
      value={identityKey(identity)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={offered.map((each) => ({
        value: identityKey(each),
        label: [t(`role.${each.role}`), each.unit?.name ?? each.organization.fullName, identityName(each)]
          .filter((part) => part !== undefined)
          .join(' · '),
      }))}
    />
  );
}
